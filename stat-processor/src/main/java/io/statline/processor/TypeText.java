package io.statline.processor;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as people write them; a mirror's own text has its annotations in it, differently from JDK to JDK. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
  private static final TypeText VISITOR = new TypeText();

  private TypeText() {}

  static String of(TypeMirror type) {
    return VISITOR.visit(type);
  }

  @Override
  public String visitArray(ArrayType array, Void unused) {
    return visit(array.getComponentType()) + "[]";
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    return type.getTypeArguments().stream()
        .map(this::visit)
        .collect(Collectors.joining(", ", name + "<", ">"));
  }

  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
        : type.toString();
  }
}
