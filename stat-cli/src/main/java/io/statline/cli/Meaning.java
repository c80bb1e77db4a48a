package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;

/** What metadata says a part of a value is. */
sealed interface Meaning {

  /**
   * A record.
   *
   * @param type its type
   */
  record Struct(StatMeta type) implements Meaning {}

  /**
   * An array or dict.
   *
   * @param field the field that it is
   */
  record Container(StatField field) implements Meaning {
    /** Whether it is of records. */
    boolean isTable() {
      return field.data().element() instanceof StatKind.Struct;
    }
  }

  /**
   * A figure: a field's datum, or an element of it.
   *
   * @param field the field
   */
  record Figure(StatField field) implements Meaning {}

  /** Nothing is known. */
  record Unknown() implements Meaning {}

  /** That of a field's value. */
  static Meaning of(StatField field, StatSchema schema) {
    if (field.data() instanceof StatData.Datum) {
      return ofElement(field, schema);
    }
    return field.data() instanceof StatData.Unknown ? new Unknown() : new Container(field);
  }

  /** That of the datum of a field, or of one of its elements. */
  static Meaning ofElement(StatField field, StatSchema schema) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      return schema.type(struct.name()).<Meaning>map(Struct::new).orElseGet(Unknown::new);
    }
    return field.data().element() instanceof StatKind.Unknown ? new Unknown() : new Figure(field);
  }
}
