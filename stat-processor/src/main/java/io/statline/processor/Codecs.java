package io.statline.processor;

import com.palantir.javapoet.CodeBlock;

/** Expressions for the codec of a value, an array or a key. */
final class Codecs {
  private final GeneratedNames names;

  Codecs(GeneratedNames names) {
    this.names = names;
  }

  CodeBlock ofValue(ValueModel value) {
    return switch (value.category()) {
      case SCALAR -> CodeBlock.of("$T.$L", JavaTypes.STAT_CODECS, constant(value));
      case ENUM -> CodeBlock.of("$L", names.constant(EnumCodec.forValue(value)));
      case RECORD -> typeOf(value.type());
    };
  }

  /** Of a component that is one value in Java, whatever it is on the wire. */
  CodeBlock ofSingle(ComponentModel component) {
    ValueModel value = component.type().value();
    return switch (value.scalar()) {
      case BIT_SET -> CodeBlock.of("$T.$L", JavaTypes.STAT_ARRAYS, constant(value));
      case HISTOGRAM -> CodeBlock.of("$L", names.constant(HistogramCodec.of(component)));
      default -> ofValue(value);
    };
  }

  CodeBlock ofPrimitiveArray(ValueModel element) {
    return CodeBlock.of("$T.$L", JavaTypes.STAT_ARRAYS, constant(element));
  }

  CodeBlock ofKey(ValueModel key) {
    return key.category() == ValueModel.Category.ENUM
        ? CodeBlock.of("$L", names.constant(EnumCodec.forKey(key)))
        : CodeBlock.of("$T.$L", JavaTypes.STAT_KEYS, constant(key));
  }

  /** The {@code StatType} of a record. */
  static CodeBlock typeOf(JavaName record) {
    return CodeBlock.of("$T.$L", JavaTypes.of(record.meta()), GeneratedNames.TYPE);
  }

  private static String constant(ValueModel value) {
    return (value.unsigned() ? "UNSIGNED_" : "") + value.scalar().name();
  }
}
