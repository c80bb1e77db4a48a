package io.statline.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * The annotation processor: generates {@code FooMeta} for every record {@code Foo} with {@code @Stat}.
 *
 * <p>Javac finds it by itself on the processor path. The option {@code -Astatline.strict=true} makes records
 * errors that readers or exporters would misread; {@code docs/strict.md} has the rules.
 *
 * @since 0.1.0
 */
public final class StatProcessor extends AbstractProcessor {
  private static final String STRICT = "statline.strict";

  /** The records that wait for types which are generated in this round. */
  private final Set<RecordKey> deferred = new TreeSet<>();

  private final Set<String> compiled = new HashSet<>();
  private final Misplaced misplaced = new Misplaced();

  /** For javac. */
  public StatProcessor() {}

  /** All of Statline's: javac warns about annotations that no processor claims. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Mirrors.STAT,
        Mirrors.BUCKETS,
        Mirrors.DISPLAY,
        Mirrors.UNSIGNED,
        Mirrors.OPEN_METRICS,
        Mirrors.USER_ATTRIBUTES,
        Mirrors.GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(STRICT);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      processRound(annotations, round);
    } catch (RuntimeException e) { // else javac shows a crash of its own and hides all other errors
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, Problem.BUG.text(trace.toString()));
    }
    return true; // only our own annotations
  }

  private void processRound(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Compilation compilation = new Compilation(elements(), compiled);
    compilation.add(round);
    SortedMap<RecordKey, TypeElement> records = takeDeferred();
    for (Element element : annotated(annotations, round)) {
      if (element.getKind() == ElementKind.RECORD) {
        TypeElement record = (TypeElement) element;
        records.put(RecordKey.of(record, elements()), record);
      } else {
        Problems problems = new Problems();
        misplaced.check(element, problems);
        problems.printTo(processingEnv.getMessager());
      }
    }
    process(records, new Stages(processingEnv, compilation, isStrict()), round.processingOver());
  }

  private void process(
      SortedMap<RecordKey, TypeElement> records, Stages stages, boolean lastRound) {
    records.forEach((key, record) -> {
      if (!Unresolved.isIn(record)) {
        stages.process(record);
      } else if (lastRound) {
        stages.reportUnresolved(record);
      } else {
        deferred.add(key);
      }
    });
  }

  private SortedMap<RecordKey, TypeElement> takeDeferred() {
    SortedMap<RecordKey, TypeElement> records = new TreeMap<>();
    for (RecordKey key : deferred) {
      TypeElement record = key.in(elements());
      if (record != null) {
        records.put(key, record);
      }
    }
    deferred.clear();
    return records;
  }

  private static Set<? extends Element> annotated(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream()
        .filter(annotation -> annotation.getQualifiedName().contentEquals(Mirrors.STAT))
        .findFirst()
        .map(round::getElementsAnnotatedWith)
        .orElse(Set.of());
  }

  private boolean isStrict() {
    String value = processingEnv.getOptions().getOrDefault(STRICT, "false");
    return value == null || !value.equals("false"); // null: -Astatline.strict
  }

  private Elements elements() {
    return processingEnv.getElementUtils();
  }
}
