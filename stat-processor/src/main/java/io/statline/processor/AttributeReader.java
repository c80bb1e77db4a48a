package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Collects user attributes, in the order in which they travel. */
final class AttributeReader {
  private static final Pattern KEY = Pattern.compile("_[^\\s=]+");

  /** Readers subtract by these as the generated code does: said freely, they would make the two differ. */
  private static final Set<String> RESERVED =
      Set.of("_type", "_values", "_optional", "_kind", "_buckets");

  private final TypedAttributes typed = new TypedAttributes();

  /** What a record's annotations say. */
  List<UserAttribute> ofRecord(Element record, StatAnnotation stat, Problems problems) {
    return said(record.getAnnotationMirrors(), stat, Place.of(record), problems);
  }

  /** What a component's type implies and its annotations say. */
  List<UserAttribute> ofComponent(
      List<? extends AnnotationMirror> mirrors,
      StatAnnotation stat,
      BucketsAnnotation buckets,
      Optional<ShapeModel> shape,
      Blame blame) {
    String kind = Kinds.of(stat, buckets, shape);
    List<UserAttribute> attributes = new ArrayList<>();
    shape.ifPresent(type -> attributes.addAll(TypeAttributes.of(type, kind, blame.place())));
    attributes.addAll(MeaningAttributes.of(stat, kind, shape, blame));
    if (buckets.isPresent()) {
      attributes.addAll(BucketScheme.read(buckets, blame));
    }
    for (UserAttribute attribute : said(mirrors, stat, blame.place(), blame.problems())) {
      if (RESERVED.contains(attribute.key())) {
        blame
            .problems()
            .add(Problem.USER_RESERVED, attribute.place(), attribute.key(), blame.component());
      } else {
        attributes.add(attribute);
      }
    }
    return attributes;
  }

  private List<UserAttribute> said(
      List<? extends AnnotationMirror> mirrors,
      StatAnnotation stat,
      Place place,
      Problems problems) {
    List<UserAttribute> attributes = new ArrayList<>();
    for (AnnotationValue value : stat.user()) {
      attributes.add(free(value.getValue().toString(), stat.place(value), problems));
    }
    for (AnnotationMirror mirror : mirrors) {
      attributes.addAll(typed.read(mirror, place, problems));
    }
    return attributes;
  }

  private static UserAttribute free(String text, Place place, Problems problems) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    if (key.isBlank()) {
      problems.add(Problem.USER_EMPTY, place, text);
    } else if (!KEY.matcher(key).matches()) {
      problems.add(Problem.USER_KEY, place, text);
    }
    return new UserAttribute(key, equals < 0 ? "true" : text.substring(equals + 1), place);
  }
}
