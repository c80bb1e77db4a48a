package io.statline.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Java types for JavaPoet. */
final class JavaTypes {
  static final ClassName STAT_TYPE = protocol("StatType");
  static final ClassName STAT_META = protocol("StatMeta");
  static final ClassName STAT_DATA = protocol("StatData");
  static final ClassName STAT_KIND = protocol("StatKind");
  static final ClassName STAT_NAME = protocol("StatName");
  static final ClassName STAT_FIELDS = protocol("StatFields");
  static final ClassName STAT_WRITER = protocol("StatWriter");
  static final ClassName STAT_READER = protocol("StatReader");
  static final ClassName STAT_CODEC = protocol("StatCodec");
  static final ClassName STAT_CODECS = protocol("StatCodecs");
  static final ClassName STAT_ARRAYS = protocol("StatArrays");
  static final ClassName STAT_KEY = protocol("StatKey");
  static final ClassName STAT_KEYS = protocol("StatKeys");
  static final ClassName STAT_DELTAS = protocol("StatDeltas");
  static final ClassName STAT_ARRAY_DELTAS = protocol("StatArrayDeltas");
  static final ClassName GENERATED = ClassName.bestGuess(Mirrors.GENERATED);

  private JavaTypes() {}

  private static ClassName protocol(String name) {
    return ClassName.get("io.statline.protocol", name);
  }

  static ClassName of(JavaName name) {
    List<String> names = name.simpleNames();
    String[] inner = names.subList(1, names.size()).toArray(String[]::new);
    return ClassName.get(name.packageName(), names.get(0), inner);
  }

  /** The type of a component. */
  static TypeName of(ShapeModel shape) {
    ValueModel value = shape.value();
    return switch (shape.container()) {
      case SINGLE -> of(value);
      case OPTIONAL ->
        value.primitive() ? primitiveOptional(value) : holding(Optional.class, value);
      case ARRAY -> ArrayTypeName.of(of(value));
      case LIST -> holding(List.class, value);
      case SET -> holding(Set.class, value);
      case COLLECTION -> holding(Collection.class, value);
      case MAP -> {
        TypeName key = of(shape.key().orElseThrow());
        yield ParameterizedTypeName.get(ClassName.get(Map.class), key, of(value));
      }
    };
  }

  /** {@code OptionalInt} or one of its siblings. */
  static ClassName primitiveOptional(ValueModel value) {
    return ClassName.get("java.util", "Optional" + Words.capitalized(value.scalar()));
  }

  private static TypeName of(ValueModel value) {
    ClassName type = of(value.type());
    return value.primitive() ? type.unbox() : type;
  }

  private static TypeName holding(Class<?> holder, ValueModel value) {
    return ParameterizedTypeName.get(ClassName.get(holder), of(value));
  }
}
