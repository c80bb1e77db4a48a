package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValuePathTest {
  private static final String[] PARTS = {
    "a",
    "B",
    "_",
    "0",
    ".",
    "\"",
    "\\",
    "[",
    "]",
    "\n",
    "\u001b",
    "\ud83d\ude00",
    "\ud83d",
    "\u202e",
    ""
  };

  @Test
  void path_ofSimpleNames_hasPoints() {
    assertThat(ValuePath.ROOT.member("layers").member("batch_2").member("total"))
        .hasToString("layers.batch_2.total");
  }

  @Test
  void path_ofElements_hasTheirIndices() {
    assertThat(ValuePath.ROOT.member("cpus").index(3).member("busy")).hasToString("cpus[3].busy");
  }

  @Test
  void path_ofOtherNames_hasThemQuoted() {
    ValuePath layers = ValuePath.ROOT.member("layers");

    assertThat(layers.member("a.b").member("total")).hasToString("layers[\"a.b\"].total");
    assertThat(layers.member("3")).hasToString("layers[\"3\"]");
    assertThat(layers.member("")).hasToString("layers[\"\"]");
    assertThat(ValuePath.ROOT.member("a-b").member("c")).hasToString("[\"a-b\"].c");
  }

  @Test
  void path_ofNameThatIsNoText_hasItEscaped() {
    assertThat(ValuePath.ROOT.member("a\"\\\n\u001b\u202e\ud83dé"))
        .hasToString("[\"a\\\"\\\\\\u000a\\u001b\\u202e\\ud83dé\"]");
  }

  @Test
  void paths_ofDifferentNames_differ() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Set<String> names = IntStream.range(0, 3_000)
        .mapToObj(i -> IntStream.range(0, random.nextInt(6))
            .mapToObj(part -> PARTS[random.nextInt(PARTS.length)])
            .collect(Collectors.joining()))
        .collect(Collectors.toSet());
    Set<String> paths = new HashSet<>();
    names.forEach(name -> paths.add(ValuePath.ROOT.member(name).toString()));

    assertThat(paths).as("-Dseed=%d", seed).hasSameSizeAs(names);
    assertThat(paths).noneMatch(path -> path.chars().anyMatch(Character::isISOControl));
  }

  @Test
  void paths_ofOnePlace_areEqual() {
    assertThat(ValuePath.ROOT.member("a").index(1))
        .isEqualTo(ValuePath.ROOT.member("a").index(1))
        .hasSameHashCodeAs(ValuePath.ROOT.member("a").index(1))
        .isNotEqualTo(ValuePath.ROOT.member("a").index(2));
  }
}
