package io.statline.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.io.IOException;
import javax.lang.model.element.Modifier;

/** Writes the method that writes. */
final class WriteMethodWriter {
  private final RecordModel record;
  private final GeneratedNames names;
  private final Codecs codecs;

  WriteMethodWriter(RecordModel record, GeneratedNames names, Codecs codecs) {
    this.record = record;
    this.names = names;
    this.codecs = codecs;
  }

  MethodSpec method() {
    CodeBlock.Builder calls = CodeBlock.builder().add("out.begin($L)", GeneratedNames.META);
    record.components().forEach(component -> calls.add("\n$L", call(component)));
    calls.add("\n.end()");
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JavaTypes.of(record.name()), "value")
        .addParameter(JavaTypes.STAT_WRITER, "out")
        .addException(IOException.class)
        .addStatement(calls.build())
        .build();
  }

  private CodeBlock call(ComponentModel component) {
    ShapeModel shape = component.type();
    ValueModel value = shape.value();
    return switch (shape.container()) {
      case SINGLE ->
        value.primitive()
            ? primitive(component)
            : with("value", component, codecs.ofSingle(component));
      case OPTIONAL ->
        value.primitive()
            ? CodeBlock.of(".$L($L)", method(value), nameAndValue(component))
            : with("optional", component, codecs.ofValue(value));
      case ARRAY ->
        value.primitive()
            ? with("value", component, codecs.ofPrimitiveArray(value))
            : with("array", component, codecs.ofValue(value));
      case LIST, SET, COLLECTION -> with("array", component, codecs.ofValue(value));
      case MAP ->
        with(
            "dict",
            component,
            CodeBlock.of("$L, $L", codecs.ofKey(shape.key().orElseThrow()), codecs.ofValue(value)));
    };
  }

  private CodeBlock primitive(ComponentModel component) {
    ValueModel value = component.type().value();
    boolean widen = value.unsigned() && value.scalar() != Scalar.LONG;
    return widen
        ? CodeBlock.of(
            ".u64($L, $T.toUnsignedLong(value.$L()))",
            names.constant(component),
            JavaTypes.of(value.type()),
            component.name())
        : CodeBlock.of(".$L($L)", method(value), nameAndValue(component));
  }

  private static String method(ValueModel value) {
    return switch (value.scalar()) {
      case BYTE, SHORT, INT, LONG -> value.unsigned() ? "u64" : "i64";
      case FLOAT -> "float32";
      case DOUBLE -> "float64";
      case BOOLEAN -> "bool";
      default -> throw new IllegalArgumentException(value.scalar() + " is no primitive");
    };
  }

  private CodeBlock with(String method, ComponentModel component, CodeBlock codec) {
    return CodeBlock.of(".$L($L, $L)", method, nameAndValue(component), codec);
  }

  private CodeBlock nameAndValue(ComponentModel component) {
    return CodeBlock.of("$L, value.$L()", names.constant(component), component.name());
  }
}
