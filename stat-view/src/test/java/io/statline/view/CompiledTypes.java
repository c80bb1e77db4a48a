package io.statline.view;

import io.statline.processor.StatProcessor;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the real processor, in one run of javac. */
final class CompiledTypes {

  private CompiledTypes() {}

  /**
   * The generated types of all records.
   *
   * @param sources by the record's class name
   * @param folder where the classes go
   */
  static List<StatType<?>> of(Map<String, String> sources, Path folder)
      throws IOException, ReflectiveOperationException {
    compile(sources, folder);
    ClassLoader loader = loader(folder);
    List<StatType<?>> types = new ArrayList<>();
    for (String name : sources.keySet()) {
      types.add((StatType<?>) loader.loadClass(name + "Meta").getField("TYPE").get(null));
    }
    return types;
  }

  private static void compile(Map<String, String> sources, Path folder) throws IOException {
    List<String> options = List.of(
        "-d",
        folder.toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "-Xlint:all,-processing",
        "-Werror");
    List<Source> files = sources.entrySet().stream()
        .map(source -> new Source(source.getKey(), source.getValue()))
        .toList();
    StringWriter errors = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (JavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      CompilationTask task = compiler.getTask(errors, manager, null, options, null, files);
      task.setProcessors(List.of(new StatProcessor()));
      if (!task.call()) {
        throw new AssertionError(errors + "\n" + String.join("\n", sources.values()));
      }
    }
  }

  /** Is never closed: its classes are used to the end. */
  private static ClassLoader loader(Path folder) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, CompiledTypes.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(
          URI.create("string:///" + className.replace('.', '/') + ".java"),
          JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
