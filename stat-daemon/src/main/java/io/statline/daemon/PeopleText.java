package io.statline.daemon;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Samples for people. */
final class PeopleText implements SampleText {
  private final boolean unicode;

  PeopleText(boolean unicode) {
    this.unicode = unicode;
  }

  @Override
  public String of(Shot shot, Optional<Shot> previous) {
    return new String(shot.sample().value(), StandardCharsets.UTF_8) + unicode + "\n\n";
  }
}
