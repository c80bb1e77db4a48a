package io.statline.processor;

import com.palantir.javapoet.NameAllocator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of one generated class: none hides another, whatever the components are called. */
final class GeneratedNames {
  static final String META = "META";
  static final String FIELDS = "FIELDS";
  static final String TYPE = "TYPE";

  /** What reading needs beside a variable for each component; a variable named as a package would hide it. */
  private static final List<String> LOCALS = List.of("in", "field", "yield", "java", "io");

  private final NameAllocator constants = new NameAllocator();
  private final NameAllocator locals = new NameAllocator();
  private final String typeClass;

  GeneratedNames(RecordModel record) {
    NameAllocator classes = new NameAllocator();
    reserve(classes, usedClasses(record));
    typeClass = classes.newName("Type");

    reserve(constants, Stream.of(META, FIELDS, TYPE));
    reserve(constants, usedClasses(record));
    for (ComponentModel component : record.components()) {
      constants.newName(WireNames.constantCase(component.name()), component.name());
    }
    Set<EnumCodec> codecs = EnumCodec.of(record);
    codecs.forEach(codec -> constants.newName(codec.name(), codec));
    List<HistogramCodec> histograms = HistogramCodec.of(record);
    histograms.forEach(codec -> constants.newName(codec.name(), codec));

    reserve(locals, LOCALS.stream());
    reserve(locals, Stream.concat(codecs.stream(), histograms.stream()).map(constants::get));
    for (ComponentModel component : record.components()) {
      locals.newName(localName(component.name()), component.name());
    }
  }

  /** The nested class that implements {@code StatType}. */
  String typeClass() {
    return typeClass;
  }

  /** The constant with a component's name on the wire. */
  String constant(ComponentModel component) {
    return constants.get(component.name());
  }

  /** The constant with an enum's codec. */
  String constant(EnumCodec codec) {
    return constants.get(codec);
  }

  /** The constant with a histogram's codec. */
  String constant(HistogramCodec codec) {
    return constants.get(codec);
  }

  /** The variable for a component's value. */
  String local(ComponentModel component) {
    return locals.get(component.name());
  }

  /** One that starts with a capital would hide a class or a constant. */
  private static String localName(String component) {
    return Character.isUpperCase(component.charAt(0)) ? component + "_" : component;
  }

  private static void reserve(NameAllocator allocator, Stream<String> names) {
    names.distinct().forEach(allocator::newName);
  }

  /** The first names of the classes that it mentions, other than the library's. */
  private static Stream<String> usedClasses(RecordModel record) {
    Stream<JavaName> used = record.components().stream()
        .map(ComponentModel::type)
        .flatMap(shape -> Stream.concat(shape.key().stream(), Stream.of(shape.value())))
        .map(ValueModel::type);
    return Stream.concat(Stream.of(record.name()), used)
        .map(name -> name.simpleNames().get(0));
  }
}
