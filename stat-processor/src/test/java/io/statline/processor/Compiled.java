package io.statline.processor;

import com.google.testing.compile.Compilation;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** What came out of a compilation. */
final class Compiled {
  private final Compilation compilation;

  Compiled(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Errors and warnings, one a text, as {@code File.java:3: text}. */
  List<String> diagnostics() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Compiled::describe)
        .toList();
  }

  List<Diagnostic<? extends JavaFileObject>> errors() {
    return List.copyOf(compilation.errors());
  }

  /** This, if there was neither error nor warning. */
  Compiled clean() {
    if (!diagnostics().isEmpty() || compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(String.join("\n", diagnostics()));
    }
    return this;
  }

  /** The generated sources by simple file name, in alphabetical order. */
  Map<String, String> generated() {
    Map<String, String> sources = new LinkedHashMap<>();
    compilation.generatedSourceFiles().stream()
        .sorted(Comparator.comparing(JavaFileObject::getName))
        .forEach(file -> sources.put(Path.of(file.getName()).getFileName().toString(), text(file)));
    return sources;
  }

  /** Writes the compiled classes into a folder. */
  Path classesIn(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : classes().entrySet()) {
      Path target = folder.resolve(file.getKey().replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return folder;
  }

  /** A loader of the compiled classes. */
  ClassLoader loader() {
    return new MemoryLoader(classes());
  }

  /** The generated type of a record, by the name of its generated class. */
  StatType<?> type(String metaName) throws ReflectiveOperationException {
    java.lang.reflect.Field field = loader().loadClass(metaName).getDeclaredField("TYPE");
    field.setAccessible(true);
    return (StatType<?>) field.get(null);
  }

  private Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String prefix = "/" + StandardLocation.CLASS_OUTPUT + "/";
        String path = file.toUri().getPath();
        String name = path.substring(prefix.length(), path.length() - ".class".length());
        classes.put(name.replace('/', '.'), bytes(file));
      }
    }
    return classes;
  }

  static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    return diagnostic.getSource() == null
        ? text
        : Path.of(diagnostic.getSource().getName()).getFileName()
            + ":"
            + diagnostic.getLineNumber()
            + ": "
            + text;
  }

  private static String text(JavaFileObject file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    private MemoryLoader(Map<String, byte[]> classes) {
      super(Compiled.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
