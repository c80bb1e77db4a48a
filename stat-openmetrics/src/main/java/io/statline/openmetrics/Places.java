package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places of records in a value, found in the metadata; bounded, as metadata may be anything. */
final class Places {
  private static final int MOST_FIELDS = 100_000;
  private static final int DEEPEST = 16;

  private final StatSchema schema;
  private final LeftOut leftOut;
  private final Map<String, List<Place>> byType = new LinkedHashMap<>();
  private final Set<String> around = new LinkedHashSet<>();
  private int fields;

  private Places(StatSchema schema, LeftOut leftOut) {
    this.schema = schema;
    this.leftOut = leftOut;
  }

  /** Those in values of a type. */
  static Places of(StatSchema schema, StatMeta type, LabelNames labels, LeftOut leftOut) {
    Places places = new Places(schema, leftOut);
    places.fill(Place.outermost(type, labels));
    return places;
  }

  private void fill(Place place) {
    byType.computeIfAbsent(place.type().name(), name -> new ArrayList<>()).add(place);
    around.add(place.type().name());
    for (StatField field : place.type().fields().values()) {
      if (++fields > MOST_FIELDS) {
        leftOut.add("Of metadata, what is beyond " + MOST_FIELDS + " fields is left out.");
        break;
      }
      if (!FamilyType.isLeftOut(field)) {
        look(place, field);
      }
    }
    around.remove(place.type().name());
  }

  private void look(Place place, StatField field) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      Optional<StatMeta> held = schema.type(struct.name());
      if (held.isEmpty()) {
        sayOnce(place, field, "the metadata lacks its type");
      } else if (around.contains(struct.name()) || around.size() >= DEEPEST) {
        leftOut.add(place.path(field.name()), "it is in itself, or too deep");
      } else {
        fill(place.hold(field.name(), held.get(), labels(place, field, held.get())));
      }
    } else if (field.data().element() instanceof StatKind.Unknown) {
      sayOnce(place, field, "its shape is not known");
    }
  }

  /** What is so at each place of a type is said of the first. */
  private void sayOnce(Place place, StatField field, String reason) {
    if (!isOneOfSeveral(place)) {
      leftOut.add(place.path(field.name()), reason);
    }
  }

  private static LabelNames labels(Place place, StatField field, StatMeta held) {
    return field.data() instanceof StatData.Datum
        ? place.labels()
        : place.labels().and(label(field, held.label()), field.name());
  }

  /** What tells the elements of a field apart. */
  static String label(StatField field, String ofType) {
    String own = field.user().getOrDefault("_om_label", ofType);
    String said = own.isEmpty() ? ofType : own;
    String usual = field.data() instanceof StatData.Dict ? "key" : "index";
    return said.isEmpty() ? usual : said;
  }

  /** The labels of a record's own series: if there are records of its type elsewhere too, one says where these are. */
  LabelNames ofRecord(Place place) {
    return isOneOfSeveral(place)
        ? place.labels().and(WayLabel.NAME, WayLabel.NAME)
        : place.labels();
  }

  boolean isOneOfSeveral(Place place) {
    return like(place).size() > 1;
  }

  /** All places of its type. */
  List<Place> like(Place place) {
    return byType.getOrDefault(place.type().name(), List.of(place));
  }

  /** The labels of the series of a record's field. */
  LabelNames ofField(Place place, StatField field, FamilyType type) {
    LabelNames labels = ofRecord(place);
    return field.data() instanceof StatData.Datum || type == FamilyType.HISTOGRAM
        ? labels
        : labels.and(label(field, ""), field.name());
  }

  /** By the name of their type, in the order in which they are found: the outermost first. */
  Map<String, List<Place>> byType() {
    return byType;
  }

  Place outermost() {
    return byType.values().iterator().next().get(0);
  }
}
