package io.statline.daemon;

import io.statline.protocol.StatSample;
import io.statline.view.RenderOptions;
import io.statline.view.StatRenderer;
import io.statline.view.StatValue;
import java.io.IOException;
import java.util.Optional;

/** Samples for people: each with an empty line behind. */
final class PeopleText implements SampleText {
  private final RenderOptions options;

  PeopleText(RenderOptions options) {
    this.options = options;
  }

  @Override
  public String of(Shot shot, Optional<Shot> previous) throws IOException {
    StatRenderer renderer = StatRenderer.of(shot.schema(), shot.type(), options);
    StatSample<StatValue> current = StatValue.fromJson(shot.sample());
    String text = previous.isPresent()
        ? renderer.render(current, StatValue.fromJson(previous.get().sample()))
        : renderer.render(current);
    return text + "\n";
  }
}
