package io.statline.view;

import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the rendering of one value needs to know besides it.
 *
 * @param elapsedSeconds if counters are amounts of an interval, how long it was; else empty
 * @param atNanos when the daemon took the value, since the epoch, if it says so
 */
record RenderContext(
    StatSchema schema,
    RenderOptions options,
    Optional<BigDecimal> elapsedSeconds,
    OptionalLong atNanos) {

  RenderSymbols symbols() {
    return options.symbols();
  }

  /** The type of that name; one without fields if there is none: its values speak for themselves. */
  StatMeta type(String name) {
    return schema.type(name).orElseGet(() -> StatMeta.builder(name).build());
  }

  /** The same for values that are no amounts of an interval. */
  RenderContext withoutRates() {
    return new RenderContext(schema, options, Optional.empty(), atNanos);
  }

  /** What people read instead of the field's name. */
  static String label(StatField field) {
    String label = field.display().label();
    return label.isBlank() ? field.name() : label;
  }
}
