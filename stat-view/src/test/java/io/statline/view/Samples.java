package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** A small schema, and samples of it. */
final class Samples {
  private static final StatMeta LAYER = StatMeta.builder("Layer")
      .field("total", StatData.of(StatKind.U64), "", "_kind=counter")
      .field("load", StatData.of(StatKind.FLOAT), "", "_kind=gauge")
      .build();

  static final StatMeta TOP = StatMeta.builder("Top")
      .top()
      .field("busy", StatData.of(StatKind.I64), "", "_kind=counter", "_unit=seconds", "_scale=1e-9")
      .field("read", StatData.of(StatKind.FLOAT), "", "_kind=counter", "_unit=bytes", "_scale=2^10")
      .field("irqs", StatData.arrayOf(StatKind.I64), "", "_kind=counter", "_type=i32")
      .field("misses", StatData.dictOf(StatKind.STRING, StatKind.U64), "", "_kind=counter")
      .field("waits", StatData.arrayOf(StatKind.U64), "", "_kind=histogram", "_buckets=log2:1")
      .field("recent", StatData.of(StatKind.U64), "", "_kind=delta")
      .field("tasks", StatData.of(StatKind.U64), "")
      .field("maybe", StatData.of(StatKind.FLOAT), "", "_kind=counter", "_optional=true")
      .field("layers", StatData.dictOf(StatKind.STRING, StatKind.struct("Layer")), "")
      .field("cpus", StatData.arrayOf(StatKind.struct("Layer")), "")
      .field("set", StatData.arrayOf(StatKind.struct("Layer")), "", "_type=set")
      .field("lost", StatData.of(StatKind.struct("Lost")), "")
      .build();

  static final StatSchema SCHEMA = StatSchema.of(List.of(TOP, LAYER));

  private Samples() {}

  /** The value of a JSON text, with apostrophes for quotes. */
  static StatValue value(String json) {
    try {
      return StatValue.fromJson(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a daemon that has been up for this long, received at any time. */
  static StatSample<StatValue> up(double seconds, String json) {
    return new StatSample<>(
        value(json), OptionalLong.empty(), OptionalLong.of((long) (seconds * 1e9)), 7);
  }

  /** Of a server that says no times. */
  static StatSample<StatValue> received(double seconds, String json) {
    return new StatSample<>(
        value(json), OptionalLong.empty(), OptionalLong.empty(), (long) (seconds * 1e9));
  }

  /** Of a server that says no times, any time. */
  static StatSample<StatValue> received(StatValue value) {
    return new StatSample<>(value, OptionalLong.empty(), OptionalLong.empty(), 0);
  }
}
