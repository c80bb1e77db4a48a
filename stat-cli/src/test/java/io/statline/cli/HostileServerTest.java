package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that send whatever they like. */
class HostileServerTest {
  private static final String EVIL = "\\u001b[2J\\u009b1m\\u202e|'\\n";

  @TempDir
  Path folder;

  private void assertHarmless(String metadata, String value) throws IOException {
    Path path = folder.resolve("evil" + System.nanoTime());
    String socket = path.toString();
    List<String[]> lines = List.of(
        new String[] {"ls", "-p", socket},
        new String[] {"describe", "-p", socket},
        new String[] {"describe", "-p", socket, "--json"},
        new String[] {"describe", "-p", socket, "nonsense"},
        new String[] {"get", "-p", socket},
        new String[] {"get", "-p", socket, "--json"},
        new String[] {"get", "-p", socket, "--csv"},
        new String[] {"get", "-p", socket, "--csv", "*"},
        new String[] {"get", "-p", socket, "*.*"},
        new String[] {"get", "-p", socket, "*", "-o", "*"},
        new String[] {"get", "-p", socket, "nonsense"},
        new String[] {"get", "-p", socket, "t", "-o", "nonsense"},
        new String[] {"check", "-p", socket, "*.*.*.* > 0"},
        new String[] {"check", "-p", socket, "* > 0"},
        new String[] {"doctor", socket});
    try (ForeignDaemon daemon = ForeignDaemon.with(path, metadata, value)) {
      assertThat(daemon).isNotNull();
      for (String[] line : lines) {
        CliRun run = CliRun.of(line);
        String all = run.out() + run.err();
        assertThat(all).as(String.join(" ", line)).doesNotContain("\tat ", "Exception");
        assertThat(all.replace("\r\n", "\n").codePoints().filter(c -> c != '\n'))
            .noneMatch(c -> Character.isISOControl(c) || c == 0x202e);
        assertThat(run.status()).isBetween(0, 6);
      }
    }
  }

  private static String type(String name, String top, String fields) {
    return "\"" + name + "\":{\"name\":\"" + name + "\",\"desc\":\"" + EVIL + "\"" + top
        + ",\"fields\":{" + fields + "}}";
  }

  @Test
  void controlsEverywhere_reachNoTerminal() throws IOException {
    String top =
        ",\"top\":\"true\",\"user\":{\"_om_label\":\"" + EVIL + "\",\"_targets\":\"" + EVIL + "\"}";
    String field = "\"" + EVIL + "\":{\"datum\":\"string\",\"desc\":\"" + EVIL
        + "\",\"user\":{\"_unit\":\"" + EVIL + "\",\"_values\":\"" + EVIL + "\"}},"
        + "\"n\":{\"datum\":\"u64\",\"user\":{\"_unit\":\"" + EVIL + "\"}}";
    assertHarmless(
        "{" + type("T" + EVIL, top, field) + "}",
        "{\"" + EVIL + "\":\"" + EVIL + "\",\"n\":1,\"x" + EVIL + "\":{\"" + EVIL + "\":[1]}}");
  }

  @Test
  void typesThatHoldThemselves_end() throws IOException {
    String fields = "\"a\":{\"dict\":{\"key\":\"string\",\"datum\":{\"struct\":\"T\"}}},"
        + "\"b\":{\"array\":{\"struct\":\"T\"}},\"c\":{\"datum\":{\"struct\":\"T\"}},"
        + "\"d\":{\"datum\":\"u64\"}";
    String value = "{\"d\":1}";
    for (int i = 0; i < 60; i++) {
      value = "{\"a\":{\"k\":" + value + "},\"b\":[{\"d\":2}],\"d\":3}";
    }
    assertHarmless("{" + type("T", ",\"top\":\"true\"", fields) + "}", value);
  }

  @Test
  void deepAndHugeValues_areBounded() throws IOException {
    String deep = "[".repeat(400) + "1" + "]".repeat(400);
    String value = "{\"a\":" + deep + ",\"b\":1e999999999,\"c\":" + "9".repeat(500)
        + ",\"d\":-0.0,\"e\":null,\"f\":{},\"g\":[]}";
    String fields =
        "\"a\":{\"array\":\"u64\"},\"b\":{\"datum\":\"float\"},\"c\":{\"datum\":\"u64\"}";
    assertHarmless("{" + type("T", ",\"top\":\"true\"", fields) + "}", value);
  }

  @Test
  void valuesThatAreNoRecord_areBounded() throws IOException {
    assertHarmless("{" + type("T", ",\"top\":\"true\"", "\"a\":{\"datum\":\"u64\"}") + "}", "17");
    assertHarmless("{}", "[]");
  }

  @Test
  void manyFieldsAndKeys_areBounded() throws IOException {
    StringBuilder fields =
        new StringBuilder("\"t\":{\"dict\":{\"key\":\"string\",\"datum\":{\"struct\":\"T\"}}}");
    StringBuilder value = new StringBuilder("{\"t\":{");
    for (int i = 0; i < 3000; i++) {
      fields.append(",\"f").append(i).append("\":{\"datum\":\"u64\"}");
      value
          .append(i == 0 ? "" : ",")
          .append("\"k")
          .append(i)
          .append("\":{\"f")
          .append(i)
          .append("\":1}");
    }
    assertHarmless("{" + type("T", ",\"top\":\"true\"", fields.toString()) + "}", value + "}}");
  }

  @Test
  void manyStarsOnTypesThatHoldEachOther_end() throws IOException {
    StringBuilder fields = new StringBuilder("\"x\":{\"datum\":\"u64\"}");
    for (int i = 0; i < 200; i++) {
      fields.append(",\"f").append(i).append("\":{\"datum\":{\"struct\":\"T\"}}");
    }
    String metadata = "{" + type("T", ",\"top\":\"true\"", fields.toString()) + "}";
    String stars = "*.".repeat(12);
    Path path = folder.resolve("stars");
    try (ForeignDaemon daemon =
        ForeignDaemon.with(path, metadata, "{\"x\":1,\"f1\":{\"f2\":{}}}")) {
      assertThat(daemon).isNotNull();
      String socket = path.toString();
      assertThat(CliRun.of("get", "-p", socket, stars + "zz").status()).isEqualTo(6);
      assertThat(CliRun.of("get", "-p", socket, stars + "x").status()).isZero();
      assertThat(CliRun.of("describe", "-p", socket, stars + "zz").status()).isEqualTo(6);
      assertThat(CliRun.of("check", "-p", socket, stars + "x > 1").status()).isEqualTo(3);
    }
  }
}
