package io.statline.view;

import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the rendering of one value needs to know besides it.
 *
 * @param elapsedSeconds if counters are amounts of an interval, how long it was; else empty
 * @param atNanos when the daemon took the value, since the epoch, if it says so
 * @param history of the figures, with or without any
 * @param work shared by all tables
 */
record RenderContext(
    StatSchema schema,
    RenderOptions options,
    Optional<BigDecimal> elapsedSeconds,
    OptionalLong atNanos,
    StatHistory history,
    RenderWork work) {
  private static final int LONGEST_NAME = 60;

  /** Without history. */
  RenderContext(
      StatSchema schema,
      RenderOptions options,
      Optional<BigDecimal> elapsedSeconds,
      OptionalLong atNanos,
      RenderWork work) {
    this(schema, options, elapsedSeconds, atNanos, StatHistory.NONE, work);
  }

  RenderSymbols symbols() {
    return options.symbols();
  }

  /** The type of that name; one without fields if there is none: its values speak for themselves. */
  StatMeta type(String name) {
    return schema.type(name).orElseGet(() -> StatMeta.builder(name).build());
  }

  /** The same for values that are no amounts of an interval. */
  RenderContext withoutRates() {
    return new RenderContext(schema, options, Optional.empty(), atNanos, history, work);
  }

  /** What people read instead of the field's name. */
  String label(StatField field) {
    String label = clip(field.display().label());
    return label.isBlank() ? clip(field.name()) : label;
  }

  /** The countable unit, empty if it is none. */
  String noun(StatField field) {
    return field
        .unit()
        .map(StatUnit::base)
        .filter(HumanAmount::isNoun)
        .map(this::clip)
        .orElse("");
  }

  /** A stranger's name for something, not longer than names are: it is repeated wherever that is. */
  String clip(String name) {
    return RenderText.clip(name, LONGEST_NAME, symbols());
  }
}
