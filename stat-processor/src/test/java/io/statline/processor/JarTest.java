package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two compilations with a jar between them. */
class JarTest {
  private static final Compile COMPILE = Compile.plain();

  @TempDir
  Path folder;

  @Test
  void nestedRecord_fromAnotherJar_isUsedByItsNameOnTheWire() throws IOException {
    Path jar =
        jar("package lib;\n@io.statline.Stat(name = \"Other\") public record Thing(int x) {}\n");
    String user =
        "package io.acme;\n@io.statline.Stat record User(java.util.List<lib.Thing> things) {}\n";
    Compiled compiled = COMPILE.against(jar.toFile()).sources(user).clean();
    assertThat(compiled.generated()).containsOnlyKeys("UserMeta.java");
    assertThat(compiled.generated().get("UserMeta.java"))
        .contains("StatKind.struct(\"Other\")", "import lib.ThingMeta;");
  }

  @Test
  void nestedRecord_fromAnotherPackage_thatIsProtected_isReported() throws IOException {
    Path jar = jar(
        "package lib;\npublic class Base {\n  @io.statline.Stat protected record Thing(int x) {}\n}\n");
    String user =
        "package io.acme;\nclass User extends lib.Base {\n  @io.statline.Stat record Inner(Thing thing) {}\n}\n";
    List<String> errors = COMPILE.against(jar.toFile()).sources(user).diagnostics();
    assertThat(errors).singleElement().asString().startsWith("User.java:3: [StatHiddenType] ");
  }

  private Path jar(String source) throws IOException {
    Path classes = COMPILE.sources(source).clean().classesIn(folder.resolve("classes"));
    Path jar = folder.resolve("lib.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
