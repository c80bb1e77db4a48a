package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.Stat;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it, with a javac of its own. */
class StatProcessorIT {
  private static final Path JAR = Path.of(System.getProperty("processor.jar"));
  private static final String RECORD = """
      package io.acme;

      import io.statline.*;

      @Stat(desc = "one")
      public record One(@Stat(unit = Unit.NANOSECONDS) @Unsigned long x) {}
      """;

  @TempDir
  Path folder;

  @Test
  void javac_findsTheProcessorByItself_andNeedsNothingElseOnItsPath() throws Exception {
    assertThat(javac(RECORD)).isEmpty();
    assertThat(folder.resolve("io/acme/OneMeta.java"))
        .content()
        .contains("_unit=seconds", "_scale=1e-9", "StatKind.U64");
  }

  @Test
  void javac_printsProblemsWithFileAndLine() throws Exception {
    assertThat(javac(RECORD.replace("long x", "char x")))
        .contains("One.java:6: error: [StatComponentType] Component 'x'");
  }

  @Test
  void strictness_isAnOption() throws Exception {
    assertThat(javac(RECORD, "-Astatline.strict=true"))
        .contains("One.java:6: error: [StatNoDescription] Component 'x'");
  }

  @Test
  void jar_hasNoClassesOfOthersUnderTheirOwnNames() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Stream<String> classes =
          jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class"));
      assertThat(classes).isNotEmpty().allMatch(name -> name.startsWith("io/statline/processor/"));
    }
  }

  @Test
  void jar_saysItsModuleNameAndThatItIsIsolating() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("io.statline.processor");
      ZipEntry gradle = jar.getEntry("META-INF/gradle/incremental.annotation.processors");
      assertThat(jar.getInputStream(gradle))
          .hasContent("io.statline.processor.StatProcessor,isolating");
    }
  }

  /** What javac prints. */
  private String javac(String source, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("One.java"), source);
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    List<String> command = new ArrayList<>(List.of(
        javac.toString(),
        "-Xlint:all",
        "-Werror",
        "-J-Duser.language=en",
        "-processorpath",
        JAR.toString(),
        "-cp",
        where(Stat.class) + System.getProperty("path.separator") + where(StatType.class),
        "-d",
        folder.toString()));
    command.addAll(List.of(options));
    command.add(file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private static String where(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
