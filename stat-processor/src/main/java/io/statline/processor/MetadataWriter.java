package io.statline.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the constants: metadata, names, numbering, codecs of enums. */
final class MetadataWriter {
  private final RecordModel record;
  private final GeneratedNames names;

  MetadataWriter(RecordModel record, GeneratedNames names) {
    this.record = record;
    this.names = names;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(metaField());
    record.components().forEach(component -> fields.add(nameField(component)));
    fields.add(fieldsField());
    EnumCodec.of(record).forEach(codec -> fields.add(codecField(codec)));
    HistogramCodec.of(record).forEach(codec -> fields.add(codecField(codec)));
    return fields;
  }

  private FieldSpec metaField() {
    CodeBlock.Builder meta = CodeBlock.builder();
    meta.add("$T.builder($L)$>$>", JavaTypes.STAT_META, Literals.of(record.wireName()));
    if (record.stat().top()) {
      meta.add("\n.top()");
    }
    if (!record.stat().desc().isEmpty()) {
      meta.add("\n.desc($L)", Literals.of(record.stat().desc()));
    }
    if (!record.user().isEmpty()) {
      meta.add("\n.user($L)", CodeBlock.join(attributes(record.user()), ",$W"));
    }
    record.components().forEach(component -> meta.add("\n.field($L)", field(component)));
    meta.add("\n.build()$<$<");
    return constant(JavaTypes.STAT_META, GeneratedNames.META, meta.build());
  }

  private static CodeBlock field(ComponentModel component) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", Literals.of(component.wireName())));
    arguments.add(data(component.type()));
    arguments.add(CodeBlock.of("$L", Literals.of(component.stat().desc())));
    arguments.addAll(attributes(component.user()));
    return CodeBlock.join(arguments, ",$W");
  }

  private static List<CodeBlock> attributes(List<UserAttribute> attributes) {
    return attributes.stream()
        .map(attribute -> CodeBlock.of("$L", Literals.of(attribute.text())))
        .toList();
  }

  private static CodeBlock data(ShapeModel shape) {
    CodeBlock value = kind(shape.value());
    return switch (shape.container()) {
      case SINGLE, OPTIONAL ->
        shape.value().scalar().isArray()
            ? CodeBlock.of("$T.arrayOf($L)", JavaTypes.STAT_DATA, value)
            : CodeBlock.of("$T.of($L)", JavaTypes.STAT_DATA, value);
      case ARRAY, LIST, SET, COLLECTION ->
        CodeBlock.of("$T.arrayOf($L)", JavaTypes.STAT_DATA, value);
      case MAP -> {
        CodeBlock key = kind(shape.key().orElseThrow());
        yield CodeBlock.of("$T.dictOf($L, $L)", JavaTypes.STAT_DATA, key, value);
      }
    };
  }

  private static CodeBlock kind(ValueModel value) {
    return value.category() == ValueModel.Category.RECORD
        ? CodeBlock.of("$T.struct($L)", JavaTypes.STAT_KIND, Literals.of(value.struct()))
        : CodeBlock.of("$T.$L", JavaTypes.STAT_KIND, scalarKind(value));
  }

  private static String scalarKind(ValueModel value) {
    return switch (value.scalar()) {
      case BYTE, SHORT, INT, LONG -> value.unsigned() ? "U64" : "I64";
      case FLOAT, DOUBLE -> "FLOAT";
      case DURATION, INSTANT, LONG_ADDER, ATOMIC_LONG, ATOMIC_INTEGER -> "I64";
      case BOOLEAN, BIT_SET, HISTOGRAM -> "U64";
      case STRING -> "STRING";
    };
  }

  private FieldSpec nameField(ComponentModel component) {
    CodeBlock name = CodeBlock.of(
        "$T.$L($L, $L)",
        JavaTypes.STAT_NAME,
        component.type().isOptional() ? "optional" : "of",
        Literals.of(component.name()),
        Literals.of(component.wireName()));
    return constant(JavaTypes.STAT_NAME, names.constant(component), name);
  }

  private FieldSpec fieldsField() {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of(GeneratedNames.META));
    record
        .components()
        .forEach(component -> arguments.add(CodeBlock.of("$L", names.constant(component))));
    CodeBlock fields =
        CodeBlock.of("$T.of($L)", JavaTypes.STAT_FIELDS, CodeBlock.join(arguments, ",$W"));
    return constant(JavaTypes.STAT_FIELDS, GeneratedNames.FIELDS, fields);
  }

  private FieldSpec codecField(EnumCodec codec) {
    TypeName type = JavaTypes.of(codec.type());
    CodeBlock value = CodeBlock.of(
        "$T.enumOf($T.values())",
        codec.forKeys() ? JavaTypes.STAT_KEYS : JavaTypes.STAT_CODECS,
        type);
    TypeName codecType = ParameterizedTypeName.get(
        codec.forKeys() ? JavaTypes.STAT_KEY : JavaTypes.STAT_CODEC, type);
    return constant(codecType, names.constant(codec), value);
  }

  private FieldSpec codecField(HistogramCodec codec) {
    CodeBlock value =
        CodeBlock.of("$T.histogram($L)", JavaTypes.STAT_ARRAYS, Literals.of(codec.scheme()));
    TypeName codecType =
        ParameterizedTypeName.get(JavaTypes.STAT_CODEC, JavaTypes.of(Scalar.HISTOGRAM.type()));
    return constant(codecType, names.constant(codec), value);
  }

  private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
