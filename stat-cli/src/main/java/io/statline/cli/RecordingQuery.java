package io.statline.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a recording has the answers to.
 *
 * @param target who was asked
 * @param args with what, without the target
 */
record RecordingQuery(String target, Map<String, String> args) {
  RecordingQuery {
    args = Collections.unmodifiableMap(new TreeMap<>(args));
  }

  /** For people: {@code gate id=north}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(target);
    args.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.toString();
  }
}
