package io.statline.processor;

import io.statline.Unit;
import io.statline.processor.ValueModel.Category;
import java.util.Optional;
import java.util.Set;

/**
 * A component as readers see it: what it means by its attributes, wherever they come from.
 *
 * @param component the component
 */
record Figure(ComponentModel component) {
  private static final String BITMAP = "BITMAP";
  private static final String STATE = "STATE";

  /** Kinds of numbers that say no amount. */
  private static final Set<String> NO_AMOUNTS = Set.of(STATE, "INFO", "ID", BITMAP);

  String wireName() {
    return component.wireName();
  }

  Optional<UserAttribute> attribute(String key) {
    return component.user().stream()
        .filter(attribute -> attribute.key().equals(key))
        .findFirst();
  }

  private String value(String key) {
    return attribute(key).map(UserAttribute::value).orElse("");
  }

  /** Where the metric's name comes from. */
  Place namePlace() {
    return attribute("_om_name")
        .map(UserAttribute::place)
        .orElse(component.stat().place("name"));
  }

  /** The base unit, empty for none. */
  String unit() {
    return value("_unit");
  }

  boolean isIn(Unit unit) {
    return unit().equals(unit.base()) && ScaleText.areEqual(scale(), unit.scale());
  }

  /** The unit as the source says it: {@code Unit.BYTES}, {@code 'tasks'}, {@code 0.25 seconds}. */
  String unitText() {
    for (Unit unit : Unit.values()) {
      if (isIn(unit)) {
        return "Unit." + unit;
      }
    }
    return scale().equals("1") ? "'" + unit() + "'" : scale() + " " + unit();
  }

  private String scale() {
    return attribute("_scale").map(UserAttribute::value).orElse("1");
  }

  /** Whether its values are numbers of something, which have a unit. */
  boolean isAmount() {
    return holdsNumbers() && !NO_AMOUNTS.contains(component.kind());
  }

  /** Whether its bits are spread over elements. */
  boolean isBitmapOfElements() {
    return component.kind().equals(BITMAP)
        && component
            .shape()
            .map(ShapeModel::container)
            .filter(container -> container != ShapeModel.Container.SINGLE)
            .filter(container -> container != ShapeModel.Container.OPTIONAL)
            .filter(container -> container != ShapeModel.Container.MAP)
            .isPresent();
  }

  /** What it is to exporters. */
  MetricName.Type type() {
    return switch (component.kind()) {
      case Kinds.COUNTER -> MetricName.Type.COUNTER;
      case Kinds.HISTOGRAM -> MetricName.Type.HISTOGRAM;
      default -> MetricName.Type.GAUGE;
    };
  }

  boolean isSkipped() {
    return value("_om_skip").equals("true");
  }

  /** Whether it makes a metric, see {@link MetricName}. */
  boolean isExported() {
    boolean isBitmap = component.kind().equals(BITMAP);
    boolean isState = isBoolean() || holds(Category.ENUM) || component.kind().equals(STATE);
    return !isSkipped() && !isBitmap && !holdsRecords() && (holdsNumbers() || isState);
  }

  boolean holdsRecords() {
    return holds(Category.RECORD);
  }

  private boolean holdsNumbers() {
    return component.shape().filter(shape -> shape.value().scalar().isAmount()).isPresent();
  }

  private boolean isBoolean() {
    return component
        .shape()
        .filter(shape -> shape.value().scalar() == Scalar.BOOLEAN)
        .isPresent();
  }

  private boolean holds(Category category) {
    return component
        .shape()
        .filter(shape -> shape.value().category() == category)
        .isPresent();
  }
}
