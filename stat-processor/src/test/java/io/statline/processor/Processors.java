package io.statline.processor;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Processors for tests of ours. */
final class Processors {
  private Processors() {}

  /** Ours, with a filer that fails to make source files. */
  static FailingFiler failingFiler(Failure failure) {
    return new FailingFiler(failure);
  }

  /** Fails. */
  interface Failure {
    JavaFileObject fail() throws IOException;
  }

  /** Another's processor, which generates a source in the first round. */
  static AbstractProcessor generating(String name, String source) {
    return new Generating(name, source);
  }

  static final class FailingFiler extends AbstractProcessor {
    private final StatProcessor ours = new StatProcessor();
    private final Failure failure;

    private FailingFiler(Failure failure) {
      this.failure = failure;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Filer filer =
          replacing(Filer.class, environment.getFiler(), "createSourceFile", failure::fail);
      ours.init(replacing(ProcessingEnvironment.class, environment, "getFiler", () -> filer));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return ours.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return ours.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return ours.process(annotations, round);
    }
  }

  private static final class Generating extends AbstractProcessor {
    private final String name;
    private final String source;
    private boolean done;

    private Generating(String name, String source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          out.write(source);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private interface Answer {
    Object get() throws Exception;
  }

  /** The same object, except for one method. */
  private static <T> T replacing(Class<T> type, T original, String method, Answer answer) {
    Object proxy = Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
          if (called.getName().equals(method)) {
            return answer.get();
          }
          try {
            return called.invoke(original, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
    return type.cast(proxy);
  }
}
