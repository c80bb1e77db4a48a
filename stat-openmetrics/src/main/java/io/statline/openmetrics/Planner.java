package io.statline.openmetrics;

import io.statline.openmetrics.RecordPlan.FactPlan;
import io.statline.openmetrics.RecordPlan.FigurePlan;
import io.statline.openmetrics.RecordPlan.HeldPlan;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Metadata → what becomes of the values, settled once for all of them. */
final class Planner {
  private static final int MOST_FACTS = 200;

  private final Places places;
  private final Families families;
  private final LeftOut leftOut;
  private final Map<String, WayLabel> ways = new HashMap<>();

  private Planner(Places places, Families families, LeftOut leftOut) {
    this.places = places;
    this.families = families;
    this.leftOut = leftOut;
  }

  static RecordPlan plan(StatSchema schema, StatMeta type, MetricOptions options, LeftOut leftOut) {
    LabelNames labels = LabelNames.of(options.labels().keySet());
    Places places = Places.of(schema, type, labels, leftOut);
    Families families = Families.of(places, options);
    return new Planner(places, families, leftOut).record(places.outermost());
  }

  private RecordPlan record(Place place) {
    return new RecordPlan(place.path(), way(place), figures(place), facts(place), held(place));
  }

  private Optional<String> way(Place place) {
    return places.isOneOfSeveral(place)
        ? Optional.of(
            ways.computeIfAbsent(place.type().name(), name -> WayLabel.of(places.like(place)))
                .value(place))
        : Optional.empty();
  }

  private Map<String, FigurePlan> figures(Place place) {
    Map<String, FigurePlan> figures = new HashMap<>();
    for (StatField field : place.type().fields().values()) {
      families
          .of(place.type(), field)
          .ifPresent(family -> figures.put(field.name(), figure(place, field, family)));
    }
    return figures;
  }

  private FigurePlan figure(Place place, StatField field, FieldFamily known) {
    Family family = known.family();
    LabelNames labels = places.ofField(place, field, family.type());
    LabelNames all = family.type() == FamilyType.INFO ? labels.and(field.name(), "value") : labels;
    return new FigurePlan(field, place.path(field.name()), family, all.names(), known.maker());
  }

  private Optional<FactPlan> facts(Place place) {
    LabelNames labels = places.ofRecord(place);
    Map<String, String> facts = new LinkedHashMap<>();
    LabelNames all = labels;
    for (StatField field : families.facts(place.type())) {
      if (facts.size() < MOST_FACTS) {
        String name = field.user().getOrDefault("_om_name", field.name());
        all = all.and(name, place.type().name());
        facts.put(field.name(), all.last());
      } else {
        leftOut.add(
            place.path(field.name()), "its record has more than " + MOST_FACTS + " strings");
      }
    }
    return families
        .ofFacts(place.type())
        .map(family -> new FactPlan(family, labels.names(), facts));
  }

  private Map<String, HeldPlan> held(Place place) {
    Map<String, HeldPlan> held = new HashMap<>();
    for (StatField field : place.type().fields().values()) {
      Place inner = place.held().get(field.name());
      if (inner != null) {
        held.put(field.name(), new HeldPlan(field, record(inner)));
      }
    }
    return held;
  }
}
