package io.statline.processor;

import io.statline.processor.ShapeModel.Container;
import io.statline.processor.ValueModel.Category;
import java.util.ArrayList;
import java.util.List;

/** What a component's type says beyond its kind on the wire. */
final class TypeAttributes {
  private TypeAttributes() {}

  /** In the order they travel. */
  static List<UserAttribute> of(ShapeModel type, String kind, Place place) {
    List<UserAttribute> attributes = new ArrayList<>();
    String form = form(type, kind);
    if (!form.isEmpty()) {
      attributes.add(new UserAttribute("_type", form, place));
    }
    if (type.value().category() == Category.ENUM) {
      String constants = String.join(",", type.value().constants());
      attributes.add(new UserAttribute("_values", constants, place));
    }
    if (type.isOptional()) {
      attributes.add(new UserAttribute("_optional", "true", place));
    }
    return attributes;
  }

  private static String form(ShapeModel type, String kind) {
    return switch (type.value().category()) {
      case SCALAR -> form(type.value(), kind);
      case ENUM -> "";
      case RECORD -> type.container() == Container.SET ? "set" : "";
    };
  }

  private static String form(ValueModel value, String kind) {
    return switch (value.scalar()) {
      case BOOLEAN -> "bool";
      case DURATION -> "duration";
      case INSTANT -> "instant";
      case BIT_SET -> "bitset";
      default -> isSubtracted(kind) && !value.unsigned() ? width(value.scalar()) : "";
    };
  }

  private static boolean isSubtracted(String kind) {
    return kind.equals(Kinds.COUNTER) || kind.equals(Kinds.HISTOGRAM);
  }

  /** On the wire all are 64 bits wide; unsigned ones differ by what they hold, whatever their width. */
  private static String width(Scalar scalar) {
    return switch (scalar) {
      case BYTE -> "i8";
      case SHORT -> "i16";
      case INT, ATOMIC_INTEGER -> "i32";
      case FLOAT -> "f32";
      default -> "";
    };
  }
}
