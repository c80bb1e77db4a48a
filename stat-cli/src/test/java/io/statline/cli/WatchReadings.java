package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** Readings of a small daemon. */
final class WatchReadings {
  private static final StatMeta ROW = StatMeta.builder("Row")
      .field("n", StatData.of(StatKind.U64), "", "_kind=gauge")
      .field("done", StatData.of(StatKind.U64), "", "_kind=counter")
      .build();
  private static final StatMeta TOP = StatMeta.builder("Top")
      .top()
      .field("tasks", StatData.of(StatKind.U64), "", "_kind=gauge")
      .field("rows", StatData.dictOf(StatKind.STRING, StatKind.struct("Row")), "")
      .build();
  private static final StatSchema SCHEMA = StatSchema.of(List.of(TOP, ROW));

  private WatchReadings() {}

  /**
   * A reading.
   *
   * @param seconds how long the daemon has been up
   * @param json with apostrophes for quotes
   */
  static Reading at(long seconds, String json) {
    return new Reading(SCHEMA, TOP, sample(seconds, json));
  }

  /** With so many rows, {@code k0} and so on. */
  static Reading ofRows(long seconds, int rows) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      json.append(i == 0 ? "" : ",").append("'k" + i + "':{'n':" + (i + 1) + "}");
    }
    return at(seconds, "{'tasks':" + rows + ",'rows':{" + json + "}}");
  }

  private static StatSample<StatValue> sample(long seconds, String json) {
    try {
      byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      return new StatSample<>(
          StatValue.fromJson(text),
          OptionalLong.empty(),
          OptionalLong.of(seconds * 1_000_000_000),
          0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
