package io.statline.processor;

/**
 * An attribute for the metadata's {@code user} object.
 *
 * @param key starts with an underscore
 * @param value its value
 * @param place where it was given
 */
record UserAttribute(String key, String value, Place place) {

  /** As the metadata's builder takes it. */
  String text() {
    return key + "=" + value;
  }
}
