package io.statline.openmetrics;

import io.statline.openmetrics.RecordPlan.FactPlan;
import io.statline.openmetrics.RecordPlan.FigurePlan;
import io.statline.openmetrics.RecordPlan.HeldPlan;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    return new Planner(places, Families.of(places, options), leftOut).record(places.outermost());
  }

  private RecordPlan record(Place place) {
    List<Place> all = places.byType().get(place.type().name());
    boolean several = all.size() > 1;
    LabelNames labels = several ? place.labels().and(WayLabel.NAME, WayLabel.NAME) : place.labels();
    return new RecordPlan(
        place.path(),
        several ? Optional.of(way(all).value(place)) : Optional.empty(),
        figures(place, labels),
        facts(place, labels),
        held(place));
  }

  private WayLabel way(List<Place> all) {
    return ways.computeIfAbsent(all.get(0).type().name(), name -> WayLabel.of(all));
  }

  private List<FigurePlan> figures(Place place, LabelNames labels) {
    List<FigurePlan> figures = new ArrayList<>();
    for (StatField field : place.type().fields().values()) {
      families
          .of(place.type(), field)
          .ifPresent(family -> figures.add(figure(place, field, family, labels)));
    }
    return figures;
  }

  private static FigurePlan figure(Place place, StatField field, Family family, LabelNames labels) {
    LabelNames all = field.data() instanceof StatData.Datum || family.type() == FamilyType.HISTOGRAM
        ? labels
        : labels.and(Places.label(field, ""), field.name());
    if (family.type() == FamilyType.INFO) {
      all = all.and(SnakeCase.of(field.name()), "value");
    }
    return new FigurePlan(
        field,
        place.path().member(field.name()),
        family,
        all.names(),
        PointMaker.of(field, family.type()));
  }

  private Optional<FactPlan> facts(Place place, LabelNames labels) {
    Map<StatField, String> facts = new LinkedHashMap<>();
    LabelNames all = labels;
    for (StatField field : place.type().fields().values()) {
      if (Families.isFact(field) && facts.size() < MOST_FACTS) {
        String name = field.user().getOrDefault("_om_name", SnakeCase.of(field.name()));
        all = all.and(name, SnakeCase.of(place.type().name()));
        facts.put(field, all.last());
      } else if (Families.isFact(field)) {
        leftOut.add(place.path().member(field.name()), "its record has too many facts");
      }
    }
    return families
        .facts(place.type())
        .map(family -> new FactPlan(family, labels.names(), Collections.unmodifiableMap(facts)));
  }

  private List<HeldPlan> held(Place place) {
    List<HeldPlan> held = new ArrayList<>();
    place
        .held()
        .forEach((name, inner) ->
            held.add(new HeldPlan(place.type().fields().get(name), inner.path(), record(inner))));
    return held;
  }
}
