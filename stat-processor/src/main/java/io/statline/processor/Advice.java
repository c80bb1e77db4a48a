package io.statline.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What to use instead of types that are no statistics. */
final class Advice {
  private static final String INSTEAD_LONG = "Use long and copy the value into it.";
  private static final String INSTEAD_DOUBLE = "Use double and copy the value into it.";
  private static final String INSTEAD_TIME = "Use java.time.Instant.";
  private static final String INSTEAD_TEXT = "Use String.";

  private static final Map<String, String> BY_NAME = Map.ofEntries(
      Map.entry("java.lang.Character", INSTEAD_TEXT),
      Map.entry("java.lang.CharSequence", INSTEAD_TEXT),
      Map.entry("java.util.UUID", INSTEAD_TEXT),
      Map.entry(
          "java.math.BigInteger", "Use long, with @Unsigned for values from 2^63 to 2^64 - 1."),
      Map.entry("java.math.BigDecimal", "Use double."),
      Map.entry("java.lang.Number", "Use long or double."),
      Map.entry("java.util.concurrent.atomic.LongAccumulator", INSTEAD_LONG),
      Map.entry("java.util.concurrent.atomic.DoubleAccumulator", INSTEAD_DOUBLE),
      Map.entry("java.util.concurrent.atomic.DoubleAdder", INSTEAD_DOUBLE),
      Map.entry(
          "java.util.concurrent.atomic.AtomicBoolean", "Use boolean and copy the value into it."),
      Map.entry(
          "java.util.concurrent.atomic.AtomicIntegerArray",
          "Use int[] and copy the values into it."),
      Map.entry(
          "java.util.concurrent.atomic.AtomicLongArray", "Use long[] and copy the values into it."),
      Map.entry("java.time.LocalDateTime", INSTEAD_TIME),
      Map.entry("java.time.OffsetDateTime", INSTEAD_TIME),
      Map.entry("java.time.ZonedDateTime", INSTEAD_TIME),
      Map.entry("java.util.Date", INSTEAD_TIME));

  /** From the narrow to the wide: the first that fits is the one. */
  private static final List<String> HOLDERS =
      List.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection");

  private final Elements elements;
  private final Types types;

  Advice(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** A sentence, or nothing if there is nothing to say. */
  String on(TypeMirror type) {
    if (type.getKind() == TypeKind.CHAR) {
      return INSTEAD_TEXT;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    String known = BY_NAME.get(element.getQualifiedName().toString());
    return known != null ? known : onClass(element);
  }

  private String onClass(TypeElement type) {
    Optional<String> holder = HOLDERS.stream().filter(name -> isA(type, name)).findFirst();
    if (holder.isPresent()) {
      return "Use " + holder.get() + ".";
    }
    boolean theirOwn = type.getKind() == ElementKind.CLASS
        && !type.getQualifiedName().toString().startsWith("java.");
    return theirOwn ? "Make it a record with @Stat." : "";
  }

  private boolean isA(TypeElement type, String name) {
    TypeElement holder = elements.getTypeElement(name);
    return types.isSubtype(types.erasure(type.asType()), types.erasure(holder.asType()));
  }
}
