package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The families of all fields: one for a field, on however many ways its type is reached. */
final class Families {
  private final Places places;
  private final String prefix;
  private final FamilyNames names = new FamilyNames();
  private final Map<String, Map<String, FieldFamily>> byField = new HashMap<>();
  private final Map<String, Family> ofFacts = new HashMap<>();
  private final Map<String, List<StatField>> facts = new HashMap<>();

  private Families(Places places, String prefix) {
    this.places = places;
    this.prefix = SnakeCase.of(CleanText.name(prefix));
  }

  static Families of(Places places, MetricOptions options) {
    Families families = new Families(places, options.prefix());
    // first those whose names strict mode has judged, which must stay as they are
    places.byType().values().forEach(all -> families.addFields(all, FamilyType::isJudged));
    places.byType().values().forEach(all -> {
      families.addFields(all, field -> !FamilyType.isJudged(field));
      families.addFacts(all.get(0));
    });
    return families;
  }

  /** That of a field; empty if it has none of its own. */
  Optional<FieldFamily> of(StatMeta type, StatField field) {
    return Optional.ofNullable(byField.getOrDefault(type.name(), Map.of()).get(field.name()));
  }

  /** That of all facts of a record. */
  Optional<Family> ofFacts(StatMeta type) {
    return Optional.ofNullable(ofFacts.get(type.name()));
  }

  /** The facts of a record. */
  List<StatField> facts(StatMeta type) {
    return facts.getOrDefault(type.name(), List.of());
  }

  private void addFields(List<Place> all, Predicate<StatField> which) {
    all.get(0).type().fields().values().stream()
        .filter(which)
        .forEach(field -> FamilyType.of(field).ifPresent(type -> add(all, field, type)));
  }

  private void add(List<Place> all, StatField field, FamilyType type) {
    Place first = all.get(0);
    if (type == FamilyType.INFO && field.data() instanceof StatData.Datum) {
      facts.computeIfAbsent(first.type().name(), key -> new ArrayList<>()).add(field);
      return;
    }
    MetricName wished = MetricName.of(prefix + own(first.type()), field, type);
    Set<String> reserved = type == FamilyType.STATES ? labels(all, field) : Set.of();
    MetricName name = names.settle(wished, first.type().name(), reserved);
    String help = field.desc().isBlank() ? first.path(field.name()).toString() : field.desc();
    byField
        .computeIfAbsent(first.type().name(), key -> new HashMap<>())
        .put(field.name(), new FieldFamily(Family.of(name, help), PointMaker.of(field, type)));
  }

  /** A set of states has a label of its own name, which no other label can have. */
  private Set<String> labels(List<Place> all, StatField field) {
    Set<String> labels = new HashSet<>();
    all.forEach(
        place -> labels.addAll(places.ofField(place, field, FamilyType.STATES).names()));
    return labels;
  }

  private static String own(StatMeta type) {
    return SnakeCase.of(CleanText.name(type.user().getOrDefault("_om_prefix", "")));
  }

  private void addFacts(Place place) {
    StatMeta type = place.type();
    if (facts(type).isEmpty()) {
      return;
    }
    String stem = own(type).isEmpty() ? SnakeCase.of(CleanText.name(type.name())) : own(type);
    MetricName wished = new MetricName(prefix, stem.replaceFirst("_+$", ""), "", FamilyType.INFO);
    MetricName name = names.settle(wished, type.name(), Set.of());
    String path = place.way().isEmpty() ? type.name() : place.path().toString();
    ofFacts.put(type.name(), Family.of(name, type.desc().isBlank() ? path : type.desc()));
  }
}
