package io.statline.processor;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The way of a record in one round: read, validate, write; what is wrong is printed once, at the end. */
final class Stages {
  private final Messager messager;
  private final Filer filer;
  private final RecordReader reader;
  private final RecordValidator validator;
  private final MetaWriter writer = new MetaWriter();

  Stages(ProcessingEnvironment environment, Compilation compilation, boolean strict) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    messager = environment.getMessager();
    filer = environment.getFiler();
    ValueReader values =
        new ValueReader(new NestedRecords(compilation), new Advice(elements, types));
    reader = new RecordReader(new ShapeReader(values), new Surroundings(elements));
    StrictRules rules = new StrictRules(new HeldRecords(reader));
    validator = new RecordValidator(compilation, strict ? Optional.of(rules) : Optional.empty());
  }

  void process(TypeElement record) {
    Problems problems = new Problems();
    RecordModel model = reader.read(record, problems);
    validator.validate(model, problems);
    if (problems.isEmpty() && model.isComplete()) {
      write(model, problems);
    }
    problems.printTo(messager);
  }

  void reportUnresolved(TypeElement record) {
    Problems problems = new Problems();
    problems.add(Problem.UNRESOLVED, Place.of(record), JavaName.of(record).nestedName());
    problems.printTo(messager);
  }

  private void write(RecordModel model, Problems problems) {
    String name = model.name().nestedName();
    String metaName = model.name().meta().qualifiedName();
    try {
      writer.file(model).writeTo(filer);
    } catch (FilerException e) { // another processor's, or that of Outer.Inner and Outer_Inner
      problems.add(Problem.META_TAKEN, model.place(), name, metaName);
    } catch (IOException e) {
      problems.add(
          Problem.WRITE_FAILED,
          model.place(),
          metaName,
          Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }
}
