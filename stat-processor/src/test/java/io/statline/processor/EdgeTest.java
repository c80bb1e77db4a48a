package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatType;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Correct records at the edges of what javac allows. */
class EdgeTest {

  /** The most there can be: the constructor's {@code this} counts as well. */
  @Test
  void recordOf254Components_isWrittenAndReadBack() throws Exception {
    String components = IntStream.range(0, 253)
        .mapToObj(i -> "int c" + i)
        .collect(Collectors.joining(", ", "", ", String last"));
    checkReadBack(Compile.plain()
        .sources("package io.acme;\n@io.statline.Stat public record Wide(" + components + ") {}\n")
        .clean()
        .type("io.acme.WideMeta"));
  }

  @Test
  void recordInTheUnnamedPackage_namedAsOneOfOurs_compiles() throws Exception {
    String list = "@io.statline.Stat record StatMeta(java.util.List<Type> types, Optional o) {}\n";
    String type = "@io.statline.Stat record Type(int x) {}\n";
    String optional = "enum Optional { A }\n";
    Compiled compiled = Compile.plain().sources(list, type, optional).clean();
    checkReadBack(compiled.type("StatMetaMeta"));
  }

  @Test
  void packageWithAStringOfItsOwn_compiles() throws Exception {
    String string = "package io.acme;\nclass String {}\n";
    String override = "package io.acme;\n@interface Override {}\n";
    String record =
        "package io.acme;\n@io.statline.Stat record Foo(java.lang.String x, @io.statline.Unsigned int y) {}\n";
    checkReadBack(
        Compile.plain().sources(string, override, record).clean().type("io.acme.FooMeta"));
  }

  @Test
  void description_inAnEncodingThatHasNoWordForIt_staysWhatItWas() throws Exception {
    String source =
        "package io.acme;\n@io.statline.Stat(desc = \"\\u00b5s\") record Foo(int x) {}\n";
    Compiled compiled =
        Compile.plain().with("-encoding", "US-ASCII").sources(source).clean();
    assertThat(compiled.type("io.acme.FooMeta").meta().desc()).isEqualTo("µs");
  }

  @Test
  void annotationsOfOthers_doNotMatter() throws Exception {
    String note = """
        package io.acme;
        @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.TYPE})
        @interface Note {}
        """;
    String face = "package io.acme;\nsealed interface Face permits Foo {}\n";
    String record = """
        package io.acme;
        import java.util.*;
        @Note @io.statline.Stat record Foo(
            @Note int x, @Note String text, List<@Note @io.statline.Unsigned Long> list, @Note int @Note [] array,
            Map<@Note String, @Note Inner> map) implements Face {
          @Note @io.statline.Stat record Inner(@Note Integer y) {}
        }
        """;
    checkReadBack(Compile.plain().sources(note, face, record).clean().type("io.acme.FooMeta"));
  }

  @Test
  void correctRecords_withDescriptionsAndUnits_passStrictly() {
    String record = """
        package io.acme;
        import io.statline.*;
        @Stat(desc = "one CPU")
        public record Foo(
            @Stat(desc = "time waited in ns", unit = Unit.NANOSECONDS) long waited,
            @Stat(desc = "load in percent", unit = Unit.PERCENT) double load,
            @Stat(desc = "switches per second", unitName = "switches") int rate) {}
        """;
    assertThat(Compile.plain()
            .with("-Astatline.strict=true")
            .sources(record)
            .clean()
            .generated())
        .containsOnlyKeys("FooMeta.java");
  }

  @Test
  void componentName_thatJavacRejects_isLeftToJavac() {
    String record = "package io.acme;\n@io.statline.Stat record Foo(int wait) {}\n";
    assertThat(Compile.plain().sources(record).diagnostics())
        .singleElement()
        .asString()
        .startsWith("Foo.java:2: illegal record component name");
  }

  @Test
  void strictness_thatIsFalse_isNone() {
    String record = "package io.acme;\n@io.statline.Stat record Foo(int x) {}\n";
    assertThat(Compile.plain().with("-Astatline.strict=false").sources(record).diagnostics())
        .isEqualTo(List.of());
  }

  private static <T> void checkReadBack(StatType<T> type) throws Exception {
    T value = new RandomValues(new Random(1)).record(type.type());
    assertThat(Values.plain(Json.copy(type, value))).isEqualTo(Values.plain(value));
  }
}
