package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.view.ValuePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The families of all fields: one for a field, on however many ways its type is reached. */
final class Families {
  private final String prefix;
  private final FamilyNames names = new FamilyNames();
  private final Map<String, Map<String, Family>> byField = new HashMap<>();
  private final Map<String, Family> facts = new HashMap<>();

  private Families(String prefix) {
    this.prefix = SnakeCase.of(CleanText.name(prefix));
  }

  static Families of(Places places, MetricOptions options) {
    Families families = new Families(options.prefix());
    // first those whose names strict mode has judged, which must stay as they are
    places.byType().values().forEach(all -> families.addFields(all, FamilyType::isJudged));
    places.byType().values().forEach(all -> {
      families.addFields(all, field -> !FamilyType.isJudged(field));
      families.addFacts(all.get(0));
    });
    return families;
  }

  /** That of a field; empty if it has none of its own. */
  Optional<Family> of(StatMeta type, StatField field) {
    return Optional.ofNullable(byField.getOrDefault(type.name(), Map.of()).get(field.name()));
  }

  /** That of all facts of a record. */
  Optional<Family> facts(StatMeta type) {
    return Optional.ofNullable(facts.get(type.name()));
  }

  private void addFields(List<Place> places, Predicate<StatField> which) {
    Place first = places.get(0);
    Set<String> labels = new HashSet<>();
    places.forEach(place -> labels.addAll(place.labels().names()));
    first.type().fields().values().stream()
        .filter(field -> which.test(field) && !isFact(field))
        .forEach(field -> FamilyType.of(field).ifPresent(type -> add(first, field, type, labels)));
  }

  /** Whether it is one of its record's facts. */
  static boolean isFact(StatField field) {
    return field.data() instanceof StatData.Datum
        && FamilyType.of(field).filter(FamilyType.INFO::equals).isPresent();
  }

  private void add(Place place, StatField field, FamilyType type, Set<String> labels) {
    MetricName wished = MetricName.of(prefix(place.type()), field, type);
    Set<String> reserved = type == FamilyType.STATES ? labels : Set.of(); // a label is named so
    MetricName name = names.settle(wished, place.type().name(), reserved);
    byField
        .computeIfAbsent(place.type().name(), key -> new HashMap<>())
        .put(field.name(), Family.of(name, help(field.desc(), place.path().member(field.name()))));
  }

  private String prefix(StatMeta type) {
    return prefix + own(type);
  }

  private static String own(StatMeta type) {
    return SnakeCase.of(CleanText.name(type.user().getOrDefault("_om_prefix", "")));
  }

  private void addFacts(Place place) {
    StatMeta type = place.type();
    if (type.fields().values().stream().noneMatch(Families::isFact)) {
      return;
    }
    String own = own(type);
    String stem = own.isEmpty() ? SnakeCase.of(CleanText.name(type.name())) : own;
    MetricName wished = new MetricName(prefix, stem.replaceFirst("_+$", ""), "", FamilyType.INFO);
    MetricName name = names.settle(wished, type.name(), Set.of());
    String path = place.way().isEmpty() ? type.name() : place.path().toString();
    facts.put(type.name(), Family.of(name, type.desc().isBlank() ? path : type.desc()));
  }

  private static String help(String desc, ValuePath path) {
    return desc.isBlank() ? path.toString() : desc;
  }
}
