package io.statline.sched.sim;

import java.util.Random;

/** Texts that are nearly right. */
final class Mutations {

  private static final String ODD = "{}[]\",:0123456789.-~e \n\tµ\u0000\uD800\u2028smn=>RS#";

  private Mutations() {}

  static String of(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 1 + random.nextInt(4); i > 0 && text.length() > 1; i--) {
      change(text, random);
    }
    return text.toString();
  }

  private static void change(StringBuilder text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(12));
    char odd = ODD.charAt(random.nextInt(ODD.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, odd);
      case 2 -> text.setCharAt(from, odd);
      case 3 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
      default -> text.setLength(random.nextInt(20) == 0 ? from : text.length());
    }
  }
}
