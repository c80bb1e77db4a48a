package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTextTest {

  @Test
  void describe_severalTypes_listsTheTopOneFirst() {
    StatMeta cpu = StatMeta.builder("Cpu")
        .user("_targets=cpu,core", "_args=id")
        .field(
            "wait",
            StatData.of(StatKind.U64),
            "time waited",
            "_kind=counter",
            "_unit=seconds",
            "_scale=1e-9")
        .field("temp", StatData.of(StatKind.FLOAT), "", "_unit=celsius")
        .field("state", StatData.of(StatKind.STRING), "what it does", "_kind=state")
        .build();
    StatMeta sys = StatMeta.builder("Sys")
        .top()
        .desc("the whole system")
        .field("cpus", StatData.dictOf(StatKind.U64, StatKind.struct("Cpu")), "each CPU")
        .field("mask", StatData.arrayOf(StatKind.U64), "")
        .build();
    StatMeta empty = StatMeta.builder("Empty").build();

    assertThat(StatSchema.of(List.of(cpu, sys, empty)).describe()).isEqualTo("""
            Sys: the whole system
              (target top)
              cpus  {u64: Cpu}  each CPU
              mask  [u64]

            Cpu
              (target cpu, core; args id)
              wait   u64     counter, 1e-9 seconds  time waited
              temp   float   celsius
              state  string  state                  what it does

            Empty
            """);
  }

  @Test
  void describe_controlCharacters_areSpaces() {
    StatMeta type = StatMeta.builder("T\u001b[31m")
        .desc("two\nlines")
        .field("f\r", StatData.of(StatKind.U64), "\u009b2J", "_unit=a\u0007b")
        .build();

    assertThat(StatSchema.of(List.of(type)).describe())
        .isEqualTo("T [31m: two lines\n  f   u64  a b   2J\n");
  }

  @Test
  void describe_nothing_isEmpty() {
    assertThat(StatSchema.of(List.of()).describe()).isEmpty();
  }
}
