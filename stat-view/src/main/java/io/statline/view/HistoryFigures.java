package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the figures of a value that have a history: level by level, until there are enough. */
final class HistoryFigures {
  private static final int MOST_RECORDS = StatHistory.MOST_PATHS;

  /** A record to look at. */
  private record Place(ValuePath path, StatMeta type, StatValue value) {}

  private final StatSchema schema;
  private final Optional<BigDecimal> seconds;
  private final Map<String, Float> figures = new HashMap<>();
  private final Deque<Place> records = new ArrayDeque<>();
  private int recordsLeft = MOST_RECORDS;

  private HistoryFigures(StatSchema schema, Optional<BigDecimal> seconds) {
    this.schema = schema;
    this.seconds = seconds;
  }

  /**
   * The figures by {@link ValuePath}.
   *
   * @param elapsed if counters are amounts of an interval, how long it was; else they are left out
   */
  static Map<String, Float> of(
      StatSchema schema, StatMeta type, StatValue value, Optional<Duration> elapsed) {
    HistoryFigures all =
        new HistoryFigures(schema, elapsed.map(time -> RenderHeader.seconds(time.toNanos())));
    all.records.add(new Place(ValuePath.ROOT, type, value));
    while (!all.records.isEmpty() && all.figures.size() < StatHistory.MOST_PATHS) {
      all.add(all.records.remove());
    }
    return all.figures;
  }

  private void add(Place place) {
    if (place.value() instanceof StatValue.Members members) {
      members.values().forEach((name, value) -> { // not field by field: there may be many for none
        StatField field = place.type().fields().get(name);
        if (field != null) {
          place.path().shortMember(name).ifPresent(path -> addField(path, field, value));
        }
      });
    }
  }

  private void addField(ValuePath path, StatField field, StatValue value) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      schema.type(struct.name()).ifPresent(type -> queue(path, field, type, value));
    } else if (field.data() instanceof StatData.Datum && hasHistory(field)) {
      figure(field, value)
          .map(BigDecimal::floatValue)
          .filter(Float::isFinite)
          .filter(figure -> figures.size() < StatHistory.MOST_PATHS)
          .ifPresent(figure -> figures.put(path.toString(), figure));
    }
  }

  private void queue(ValuePath path, StatField field, StatMeta type, StatValue value) {
    if (field.data() instanceof StatData.Datum) {
      queue(new Place(path, type, value));
    } else if (value instanceof StatValue.Items items && !ValueDelta.isSet(field)) {
      for (int i = 0; i < Math.min(items.values().size(), recordsLeft); i++) {
        queue(new Place(path.index(i), type, items.values().get(i)));
      }
    } else if (value instanceof StatValue.Members entries) {
      entries.values().entrySet().stream()
          .limit(recordsLeft)
          .forEach(entry -> path.shortMember(entry.getKey())
              .ifPresent(at -> queue(new Place(at, type, entry.getValue()))));
    }
  }

  private void queue(Place place) {
    if (recordsLeft-- > 0) {
      records.add(place);
    }
  }

  private static boolean hasHistory(StatField field) {
    return switch (field.kind()) {
      case STATE, INFO, ID, TIMESTAMP, LIMIT, BITMAP, HISTOGRAM -> false;
      default -> field.form().filter(HistoryFigures::isNoQuantity).isEmpty();
    };
  }

  private static boolean isNoQuantity(StatForm form) {
    return form == StatForm.BOOL || form == StatForm.INSTANT;
  }

  private Optional<BigDecimal> figure(StatField field, StatValue value) {
    if (field.kind() != Kind.COUNTER) {
      return ValueNumbers.decimal(value).map(number -> base(field, number));
    }
    return seconds.flatMap(time -> CounterMath.of(field)
        .filter(math -> math.fits(value))
        .flatMap(math -> math.amount(value))
        .map(amount -> base(field, amount).divide(time, MathContext.DECIMAL64)));
  }

  private static BigDecimal base(StatField field, BigDecimal number) {
    return field.unit().map(unit -> unit.toBase(number)).orElse(number);
  }
}
