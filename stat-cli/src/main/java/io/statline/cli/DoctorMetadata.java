package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.List;

/** Looks at what a daemon says of its types. */
final class DoctorMetadata {
  private static final int MOST_NAMED = 5;

  private final StatSchema schema;
  private final Diagnosis diagnosis;

  DoctorMetadata(StatSchema schema, Diagnosis diagnosis) {
    this.schema = schema;
    this.diagnosis = diagnosis;
  }

  void check() {
    List<StatField> fields = schema.types().values().stream()
        .flatMap(type -> type.fields().values().stream())
        .toList();
    diagnosis.ok("its metadata has " + schema.types().size() + " types with " + fields.size()
        + " fields; readers start from "
        + schema.entry().map(type -> "'" + type.name() + "'").orElse("none of them"));
    if (schema.entry().isEmpty()) {
      diagnosis.warn(
          "no type is the top one, and none says a target: generic readers do not know what to ask for",
          "Say a target with -t where a command asks for one.");
    }
    checkShapes();
    checkStructs();
    checkKinds(fields);
  }

  private void checkShapes() {
    List<String> unknown = schema.types().values().stream()
        .flatMap(type -> type.fields().values().stream()
            .filter(DoctorMetadata::isUnknown)
            .map(field -> type.name() + "." + field.name()))
        .toList();
    if (!unknown.isEmpty()) {
      diagnosis.warn(
          unknown.size() + " fields have a shape that this version does not know: "
              + named(unknown),
          "Is the daemon's protocol newer than this statline?");
    }
  }

  private static boolean isUnknown(StatField field) {
    return field.data() instanceof StatData.Unknown
        || field.data().element() instanceof StatKind.Unknown;
  }

  private void checkStructs() {
    List<String> missing = schema.types().values().stream()
        .map(StatMeta::structs)
        .flatMap(java.util.Set::stream)
        .distinct()
        .filter(name -> schema.type(name).isEmpty())
        .toList();
    if (!missing.isEmpty()) {
      diagnosis.warn("types are named, but not described: " + named(missing), "");
    }
  }

  private void checkKinds(List<StatField> fields) {
    long kinds =
        fields.stream().filter(field -> field.user().containsKey("_kind")).count();
    long units = fields.stream().filter(field -> field.unit().isPresent()).count();
    if (kinds + units > 0) {
      diagnosis.ok(kinds + " fields say a kind, " + units + " a unit");
    } else {
      diagnosis.note(
          "no field says a kind or unit: all numbers are shown as they are; a --mapping can say more");
    }
  }

  private static String named(List<String> names) {
    String more = names.size() > MOST_NAMED ? ", ..." : "";
    return String.join(", ", names.stream().limit(MOST_NAMED).toList()) + more;
  }
}
