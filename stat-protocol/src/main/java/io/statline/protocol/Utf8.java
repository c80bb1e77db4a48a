package io.statline.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What Jackson lets pass and the protocol does not: broken UTF-8, byte order marks, halves of surrogate pairs. */
final class Utf8 {

  /** What is wrong with bytes that are no {@linkplain #isText text}. */
  static final String NOT_TEXT = "not UTF-8 without byte order mark and NUL";

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Whether these bytes can be a line of the protocol as far as encoding goes. */
  static boolean isText(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == 0) {
        return false; // no JSON text has one, and Jackson would guess at UTF-16
      }
      if (bytes[i] < 0) {
        return !hasByteOrderMark(bytes, offset, length) && isValid(bytes, offset, length);
      }
    }
    return true;
  }

  private static boolean hasByteOrderMark(byte[] bytes, int offset, int length) {
    return length >= 3
        && bytes[offset] == (byte) 0xEF
        && bytes[offset + 1] == (byte) 0xBB
        && bytes[offset + 2] == (byte) 0xBF;
  }

  private static boolean isValid(byte[] bytes, int offset, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
    } catch (CharacterCodingException e) {
      return false;
    }
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every surrogate has its other half: {@code "\}{@code ud83d"} alone is no text. */
  static boolean isWellFormed(String text) {
    return firstLoneSurrogate(text, 0) < 0;
  }

  /** The same text with each lone surrogate replaced by U+FFFD. */
  static String wellFormed(String text) {
    int lone = firstLoneSurrogate(text, 0);
    if (lone < 0) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text);
    for (; lone >= 0; lone = firstLoneSurrogate(text, lone + 1)) {
      repaired.setCharAt(lone, REPLACEMENT);
    }
    return repaired.toString();
  }

  /** Whether {@link #wellFormed} may have changed a text to this one. */
  static boolean mayBeRepaired(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  private static int firstLoneSurrogate(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i); // of a lone surrogate, itself
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }
}
