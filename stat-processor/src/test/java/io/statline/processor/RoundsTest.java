package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Records that other processors have a part in. */
class RoundsTest {
  private static final Compile COMPILE = new Compile(List.of(), List.of(), List.of());

  @Test
  void record_holdingOneThatIsGeneratedInTheSameRound_waitsForIt() throws Exception {
    String generated = "package io.acme;\n@io.statline.Stat public record Later(int x) {}\n";
    Compiled compiled = COMPILE
        .withFirst(Processors.generating("io.acme.Later", generated))
        .sources("package io.acme;\n@io.statline.Stat record First(java.util.List<Later> all) {}\n")
        .clean();
    assertThat(compiled.type("io.acme.FirstMeta").meta().structs()).containsExactly("Later");
    assertThat(compiled.type("io.acme.FirstMeta").nested()).hasSize(1);
  }

  /** In javac 17 an annotation of unknown type is nowhere to be seen. */
  @Test
  @EnabledForJreRange(minVersion = 25)
  void record_withAnAnnotationThatIsGeneratedInTheSameRound_waitsForIt() throws Exception {
    String generated =
        "package io.acme;\n@io.statline.UserAttributes(prefix = \"_x_\") @interface Later { int a(); }\n";
    Compiled compiled = COMPILE
        .withFirst(Processors.generating("io.acme.Later", generated))
        .sources("package io.acme;\n@io.statline.Stat record First(@Later(a = 5) int x) {}\n")
        .clean();
    assertThat(compiled.type("io.acme.FirstMeta").meta().fields().get("x").user())
        .containsEntry("_x_a", "5");
  }

  @Test
  void record_withAConstantThatIsGeneratedInTheSameRound_waitsForIt() throws Exception {
    String generated = "package io.acme;\nclass Texts { static final String ABOUT = \"it\"; }\n";
    Compiled compiled = COMPILE
        .withFirst(Processors.generating("io.acme.Texts", generated))
        .sources("package io.acme;\n@io.statline.Stat(desc = Texts.ABOUT) record First(int x) {}\n")
        .clean();
    assertThat(compiled.type("io.acme.FirstMeta").meta().desc()).isEqualTo("it");
  }

  @Test
  void description_thatLooksLikeJavacsMarkOfTheUnknown_isADescription() throws Exception {
    Compiled compiled = COMPILE
        .sources("package io.acme;\n@io.statline.Stat(desc = \"<error>\") record First(int x) {}\n")
        .clean();
    assertThat(compiled.type("io.acme.FirstMeta").meta().desc()).isEqualTo("<error>");
  }

  @Test
  void metaOfTheLastCompilation_onTheClassPath_isReplaced(@TempDir Path folder) throws Exception {
    COMPILE
        .sources("package io.acme;\n@io.statline.Stat record First(int x) {}\n")
        .classesIn(folder);
    Compiled again = COMPILE
        .against(folder.toFile())
        .sources("package io.acme;\n@io.statline.Stat record First(int y) {}\n")
        .clean();
    assertThat(again.type("io.acme.FirstMeta").meta().fields()).containsOnlyKeys("y");
  }
}
