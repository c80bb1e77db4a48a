package io.statline.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the method that reads. */
final class ReadMethodWriter {
  private final RecordModel record;
  private final GeneratedNames names;
  private final Codecs codecs;

  ReadMethodWriter(RecordModel record, GeneratedNames names, Codecs codecs) {
    this.record = record;
    this.names = names;
    this.codecs = codecs;
  }

  MethodSpec method() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.of(record.name()))
        .addParameter(JavaTypes.STAT_READER, "in")
        .addException(IOException.class);
    record.components().forEach(component -> method.addStatement(variable(component)));
    method.addStatement("in.begin($L)", GeneratedNames.FIELDS);
    addLoop(method);
    method.addStatement("in.end()");
    return method.addStatement("return $L", construction()).build();
  }

  private CodeBlock variable(ComponentModel component) {
    ShapeModel shape = component.type();
    TypeName type = JavaTypes.of(shape);
    return CodeBlock.of("$T $L = $L", type, names.local(component), initial(shape, type));
  }

  private static CodeBlock initial(ShapeModel shape, TypeName type) {
    if (shape.isOptional()) {
      Object optional = shape.value().primitive() ? type : Optional.class;
      return CodeBlock.of("$T.empty()", optional);
    }
    if (!type.isPrimitive()) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of(shape.value().scalar() == Scalar.BOOLEAN ? "false" : "0");
  }

  private void addLoop(MethodSpec.Builder method) {
    List<ComponentModel> components = record.components();
    if (components.isEmpty()) {
      method.addStatement("in.next()"); // passes over all there is
      return;
    }
    method.beginControlFlow("for (int field = in.next(); field >= 0; field = in.next())");
    method.beginControlFlow("switch (field)");
    for (int i = 0; i < components.size(); i++) {
      ComponentModel component = components.get(i);
      method.addStatement("case $L -> $L = $L", i, names.local(component), reading(component));
    }
    method.endControlFlow();
    method.endControlFlow();
  }

  private CodeBlock reading(ComponentModel component) {
    ShapeModel shape = component.type();
    ValueModel value = shape.value();
    return switch (shape.container()) {
      case SINGLE -> single(value, codecs.ofSingle(component));
      case OPTIONAL -> {
        Object type = value.primitive() ? JavaTypes.primitiveOptional(value) : Optional.class;
        yield CodeBlock.of("$T.of($L)", type, single(value, codecs.ofValue(value)));
      }
      case ARRAY ->
        value.primitive()
            ? CodeBlock.of("$L.read(in)", codecs.ofPrimitiveArray(value))
            : CodeBlock.of(
                "in.list($L).toArray($T::new)", codecs.ofValue(value), JavaTypes.of(shape));
      case LIST, COLLECTION -> CodeBlock.of("in.list($L)", codecs.ofValue(value));
      case SET -> CodeBlock.of("in.set($L)", codecs.ofValue(value));
      case MAP -> {
        CodeBlock key = codecs.ofKey(shape.key().orElseThrow());
        yield CodeBlock.of("in.map($L, $L)", key, codecs.ofValue(value));
      }
    };
  }

  private static CodeBlock single(ValueModel value, CodeBlock codec) {
    String method = value.category() == ValueModel.Category.SCALAR
        ? value.scalar().readMethod(value.unsigned())
        : "";
    return method.isEmpty() ? CodeBlock.of("$L.read(in)", codec) : CodeBlock.of("in.$L()", method);
  }

  private CodeBlock construction() {
    List<CodeBlock> arguments = record.components().stream()
        .map(component -> CodeBlock.of("$L", names.local(component)))
        .toList();
    return CodeBlock.of(
        "new $T($L)", JavaTypes.of(record.name()), CodeBlock.join(arguments, ",$W"));
  }
}
