package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.Stat;
import io.statline.protocol.StatType;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' modules, on the module path. */
class ModuleTest {
  private static final String RECORD = """
      package io.acme;

      import io.statline.*;
      import java.util.*;

      @Stat(desc = "one")
      public record One(@Unsigned long x, Map<String, Two> twos, Thread.State state, OptionalInt optional) {
        @Stat
        public record Two(long... values) {}
      }
      """;

  @TempDir
  Path folder;

  @Test
  void module_thatRequiresTheProtocolOnly_compilesWithoutWarnings() throws Exception {
    Path module = write("module-info.java", "module acme {\n  requires io.statline.protocol;\n}\n");
    assertThat(compile(module, write("io/acme/One.java", RECORD))).isEmpty();
    assertThat(folder.resolve("out/io/acme/One_TwoMeta.class")).exists();
  }

  @Test
  void module_thatExportsItsRecords_requiresTheProtocolTransitively() throws Exception {
    String source =
        "module acme {\n  requires transitive io.statline.protocol;\n  exports io.acme;\n}\n";
    assertThat(compile(write("module-info.java", source), write("io/acme/One.java", RECORD)))
        .isEmpty();
  }

  /** What javac prints. */
  private String compile(Path... sources) throws Exception {
    String modulePath = String.join(
        System.getProperty("path.separator"), where(Stat.class), where(StatType.class), jackson());
    List<String> options = List.of(
        "-Xlint:all,-processing,-requires-automatic",
        "-Werror",
        "--module-path",
        modulePath,
        "-d",
        folder.resolve("out").toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(out, files, null, options, null, files.getJavaFileObjects(sources));
      task.setProcessors(List.of(new StatProcessor()));
      task.call();
    }
    return out.toString();
  }

  private Path write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String jackson() throws URISyntaxException {
    return where(com.fasterxml.jackson.core.JsonFactory.class);
  }

  private static String where(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
