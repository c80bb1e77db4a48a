package io.statline.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.statline.processor.ValueModel.Category;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that subtracts. */
final class DeltaMethodWriter {
  private final RecordModel record;

  DeltaMethodWriter(RecordModel record) {
    this.record = record;
  }

  MethodSpec method() {
    ClassName type = JavaTypes.of(record.name());
    return MethodSpec.methodBuilder("delta")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addParameter(type, "current")
        .addParameter(type, "previous")
        .addStatement("return $L", result(type))
        .build();
  }

  private CodeBlock result(ClassName type) {
    if (record.components().stream().noneMatch(DeltaMethodWriter::isSubtracted)) {
      return CodeBlock.of("current");
    }
    List<CodeBlock> arguments =
        record.components().stream().map(DeltaMethodWriter::argument).toList();
    return CodeBlock.of("new $T(\n$L)", type, CodeBlock.join(arguments, ",\n"));
  }

  /** Records say by themselves whether there is anything in them to subtract. */
  private static boolean isSubtracted(ComponentModel component) {
    ShapeModel shape = component.type();
    return shape.container() != ShapeModel.Container.SET
        && (shape.value().category() == Category.RECORD
            || component.kind().equals(Kinds.COUNTER)
            || component.kind().equals(Kinds.HISTOGRAM));
  }

  private static CodeBlock argument(ComponentModel component) {
    if (!isSubtracted(component)) {
      return CodeBlock.of("current.$L()", component.name());
    }
    boolean histogram = component.kind().equals(Kinds.HISTOGRAM);
    return histogram ? histogram(component) : counters(component);
  }

  private static CodeBlock counters(ComponentModel component) {
    ValueModel value = component.type().value();
    return switch (component.type().container()) {
      case SINGLE -> value.primitive() ? primitive(component) : held("value", component);
      case OPTIONAL -> value.primitive() ? primitive(component) : held("optional", component);
      case ARRAY -> value.primitive() ? arrays("counters", component) : held("array", component);
      case LIST, COLLECTION -> held("list", component);
      case MAP -> held("map", component);
      case SET -> throw new IllegalArgumentException("the members of a set have no before");
    };
  }

  private static CodeBlock histogram(ComponentModel component) {
    ValueModel value = component.type().value();
    if (value.scalar() == Scalar.HISTOGRAM) {
      return held("value", component);
    }
    return value.primitive() ? arrays("histogram", component) : held("histogram", component);
  }

  private static CodeBlock primitive(ComponentModel component) {
    String method = switch (component.type().value().scalar()) {
      case BYTE -> "i8";
      case SHORT -> "i16";
      case INT -> "i32";
      case LONG -> "i64";
      case FLOAT -> "f32";
      case DOUBLE -> "f64";
      default -> throw new IllegalArgumentException(component.name() + " is no number");
    };
    return CodeBlock.of("$T.$L($L)", JavaTypes.STAT_DELTAS, method, both(component));
  }

  private static CodeBlock arrays(String method, ComponentModel component) {
    return CodeBlock.of("$T.$L($L)", JavaTypes.STAT_ARRAY_DELTAS, method, both(component));
  }

  private static CodeBlock held(String method, ComponentModel component) {
    CodeBlock delta = delta(component.type().value());
    return CodeBlock.of("$T.$L($L,$W$L)", JavaTypes.STAT_DELTAS, method, both(component), delta);
  }

  /** That of one value. */
  private static CodeBlock delta(ValueModel value) {
    if (value.category() == Category.RECORD) {
      return CodeBlock.of("$L::delta", Codecs.typeOf(value.type()));
    }
    return value.scalar() == Scalar.HISTOGRAM
        ? CodeBlock.of("$T::delta", JavaTypes.of(value.type()))
        : CodeBlock.of("$T.$L", JavaTypes.STAT_DELTAS, value.scalar().name());
  }

  private static CodeBlock both(ComponentModel component) {
    return CodeBlock.of("current.$1L(),$Wprevious.$1L()", component.name());
  }
}
