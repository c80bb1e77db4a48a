package io.statline.server;

/** What a supplier threw, as text. Its own methods are the user's code too, and may throw in their turn. */
final class ThrownText {
  private ThrownText() {}

  static String of(Throwable thrown) {
    try {
      return String.valueOf(
          thrown instanceof UnsendableException ? thrown.getMessage() : thrown.toString());
    } catch (Throwable again) { // a failure without a text is still one failure, not two
      return thrown.getClass().getName();
    }
  }
}
