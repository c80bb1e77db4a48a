package io.statline.processor;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles sources in memory, with the processor unless said otherwise. */
record Compile(List<String> options, List<File> classPath, List<Processor> processors) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?:^|\\s)(?:class|record|interface|@interface|enum) (\\w+)");

  static Compile plain() {
    return new Compile(List.of("-Xlint:all,-processing", "-Werror"), List.of(), List.of());
  }

  Compile with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Compile(all, classPath, processors);
  }

  Compile withFirst(Processor processor) {
    return new Compile(options, classPath, List.of(processor));
  }

  /** With these folders or jars before the tests' own class path. */
  Compile against(File... more) {
    Stream<File> own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new);
    return new Compile(options, Stream.concat(Stream.of(more), own).toList(), processors);
  }

  /** Compiles sources with the processor. */
  Compiled sources(String... sources) {
    List<Processor> all = new ArrayList<>(processors);
    all.add(new StatProcessor());
    return run(all, sources);
  }

  /** Compiles sources with the processors added so far only. */
  Compiled sourcesWithoutUs(String... sources) {
    return run(processors, sources);
  }

  private Compiled run(List<Processor> all, String... sources) {
    Compiler compiler = Compiler.javac().withProcessors(all).withOptions(options);
    if (!classPath.isEmpty()) {
      compiler = compiler.withClasspath(classPath);
    }
    return new Compiled(compiler.compile(Stream.of(sources).map(Compile::file).toList()));
  }

  private static JavaFileObject file(String source) {
    Matcher packages = PACKAGE.matcher(source);
    String prefix = packages.find() ? packages.group(1) + "." : "";
    Matcher types = TYPE.matcher(source);
    String name = source.startsWith("module ") ? "module-info" : types.find() ? types.group(1) : "";
    return JavaFileObjects.forSourceString(prefix + name, source);
  }
}
