package io.statline.processor;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A constant that the generated class needs for an enum.
 *
 * @param type the enum
 * @param forKeys whether it is for keys, or for values
 */
record EnumCodec(JavaName type, boolean forKeys) {

  static EnumCodec forValue(ValueModel value) {
    return new EnumCodec(value.type(), false);
  }

  static EnumCodec forKey(ValueModel key) {
    return new EnumCodec(key.type(), true);
  }

  /** Those that a record needs, in the order of its components. */
  static Set<EnumCodec> of(RecordModel record) {
    Set<EnumCodec> codecs = new LinkedHashSet<>();
    for (ComponentModel component : record.components()) {
      component
          .type()
          .key()
          .filter(EnumCodec::isEnum)
          .map(EnumCodec::forKey)
          .ifPresent(codecs::add);
      if (isEnum(component.type().value())) {
        codecs.add(forValue(component.type().value()));
      }
    }
    return codecs;
  }

  /** The name to give the constant if it is free. */
  String name() {
    return WireNames.constantCase(type.simpleName()) + (forKeys ? "_KEYS" : "_CODEC");
  }

  private static boolean isEnum(ValueModel value) {
    return value.category() == ValueModel.Category.ENUM;
  }
}
