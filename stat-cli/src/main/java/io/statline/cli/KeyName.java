package io.statline.cli;

import io.statline.view.StatValue;

/** What the keys of an array or dict are called. */
final class KeyName {
  private KeyName() {}

  /** What tells a child from its siblings: the label of its records, or what sort of key it is. */
  static String under(Place parent, Place child) {
    if (child.meaning() instanceof Meaning.Struct struct
        && parent.meaning() instanceof Meaning.Container
        && !struct.type().label().isBlank()) {
      return struct.type().label();
    }
    if (parent.meaning() instanceof Meaning.Struct) {
      return "field";
    }
    return parent.value() instanceof StatValue.Items ? "index" : "key";
  }
}
