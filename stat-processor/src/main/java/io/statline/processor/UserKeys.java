package io.statline.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that a key is given once. */
final class UserKeys {
  private UserKeys() {}

  /** Adds a problem for every attribute whose key came before. */
  static void check(String owner, List<UserAttribute> attributes, Problems problems) {
    Map<String, UserAttribute> byKey = new HashMap<>();
    for (UserAttribute attribute : attributes) {
      UserAttribute first = byKey.putIfAbsent(attribute.key(), attribute);
      if (first != null && !attribute.key().isBlank()) {
        problems.add(
            Problem.USER_TWICE,
            attribute.place(),
            attribute.key(),
            owner,
            first.text(),
            attribute.text());
      }
    }
  }
}
