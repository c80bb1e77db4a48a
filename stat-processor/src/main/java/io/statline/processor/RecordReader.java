package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads a record into its model. */
final class RecordReader {
  private final ShapeReader shapes;
  private final Surroundings surroundings;
  private final AttributeReader attributes = new AttributeReader();

  RecordReader(ShapeReader shapes, Surroundings surroundings) {
    this.shapes = shapes;
    this.surroundings = surroundings;
  }

  RecordModel read(TypeElement record, Problems problems) {
    StatAnnotation stat = StatAnnotation.of(record);
    List<UserAttribute> user = attributes.ofRecord(record, stat, problems);
    List<ComponentModel> components = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      components.add(component(component, problems));
    }
    return new RecordModel(
        record,
        JavaName.of(record),
        wireName(record),
        stat,
        Access.isPublic(record),
        user,
        components,
        surroundings.deprecationsTouchedBy(record),
        surroundings.shadowsJavaLang(record));
  }

  /** The name of a record on the wire. */
  static String wireName(TypeElement record) {
    String given = StatAnnotation.of(record).name();
    return given.isEmpty() ? record.getSimpleName().toString() : given;
  }

  /** The private field of a component: it has the component's annotations, and a line in the source. */
  static VariableElement fieldOf(RecordComponentElement component) {
    return ElementFilter.fieldsIn(Access.enclosing(component).getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }

  private ComponentModel component(RecordComponentElement component, Problems problems) {
    VariableElement field = fieldOf(component);
    String name = component.getSimpleName().toString();
    StatAnnotation stat = StatAnnotation.of(field);
    BucketsAnnotation buckets = BucketsAnnotation.of(field);
    Blame blame = new Blame(name, Place.of(field), problems);
    Optional<ShapeModel> shape = shape(component, field, blame);
    String wireName = stat.name().isEmpty() ? WireNames.snakeCase(name) : stat.name();
    List<UserAttribute> user =
        attributes.ofComponent(annotations(component, field), stat, buckets, shape, blame);
    return new ComponentModel(name, wireName, stat, buckets, shape, user, blame.place());
  }

  /** The type of the field, not of the accessor: one that is written out need not repeat {@code @Unsigned}. */
  private Optional<ShapeModel> shape(
      RecordComponentElement component, VariableElement field, Blame blame) {
    return component.getAccessor() == null // it has a name that javac does not allow, and says so
        ? Optional.empty()
        : shapes.read(field.asType(), Access.packageOf(component), blame);
  }

  /** Those of the field, and those that may stand on the component only. */
  private static List<AnnotationMirror> annotations(
      RecordComponentElement component, VariableElement field) {
    List<AnnotationMirror> mirrors = new ArrayList<>(field.getAnnotationMirrors());
    for (AnnotationMirror mirror : component.getAnnotationMirrors()) {
      String name = Mirrors.type(mirror).getQualifiedName().toString();
      if (!Mirrors.has(field, name)) {
        mirrors.add(mirror);
      }
    }
    return mirrors;
  }
}
