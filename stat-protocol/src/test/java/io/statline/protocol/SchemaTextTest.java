package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.Unit;
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
              wait   u64     counter, ns  time waited
              temp   float   °C
              state  string  state        what it does

            Empty
            """);
  }

  @Test
  void describe_field_saysAllThatItsMetadataMeans() {
    StatMeta type = StatMeta.builder("T")
        .field("plain", StatData.of(StatKind.U64), "says nothing")
        .field("on", StatData.of(StatKind.U64), "", "_type=bool")
        .field("mode", StatData.of(StatKind.STRING), "how", "_values=idle,fair")
        .field("size", StatData.of(StatKind.U64), "", "_unit=bytes", "_scale=2^10")
        .field("big", StatData.of(StatKind.U64), "", "_unit=pages", "_scale=2^9")
        .field("late", StatData.of(StatKind.I64), "", "_type=duration", "_optional=true")
        .field("hist", StatData.arrayOf(StatKind.U64), "", "_kind=histogram", "_buckets=log2:1")
        .field("width", StatData.of(StatKind.I64), "", "_kind=counter", "_type=i32")
        .field("odd", StatData.of(StatKind.I64), "", "_kind=new", "_unit=bytes", "_scale=many")
        .build();

    assertThat(StatSchema.of(List.of(type)).describe()).isEqualTo("""
        T
          plain  u64                                says nothing
          on     u64     state, bool
          mode   string  state                      how [idle, fair]
          size   u64     KiB
          big    u64     2^9 pages
          late   i64     duration, optional
          hist   [u64]   histogram, buckets log2:1
          width  i64     counter
          odd    i64
        """);
  }

  @Test
  void describe_unitsWithConstants_haveSymbols() {
    for (Unit unit : Unit.values()) {
      StatUnit.of(unit)
          .ifPresent(known -> assertThat(UnitText.of(known, unit.scale()))
              .as("symbol of %s", unit)
              .hasSizeLessThan(6)
              .isNotEqualTo(unit.scale() + " " + unit.base()));
    }
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
  void describe_manyBounds_showsTheFirst() {
    StatMeta type = StatMeta.builder("T")
        .field("few", StatData.arrayOf(StatKind.U64), "", "_buckets=explicit:1,2,3,4,5,6,7,8")
        .field("many", StatData.arrayOf(StatKind.U64), "", "_buckets=explicit:1,2,3,4,5,6,7,8,9")
        .build();

    assertThat(StatSchema.of(List.of(type)).describe()).isEqualTo("""
        T
          few   [u64]  buckets explicit:1,2,3,4,5,6,7,8
          many  [u64]  buckets explicit:1,2,3,4,5,6,7,8,…
        """);
  }

  @Test
  void describe_nameTooLong_padsNoOther() {
    String longest = "n".repeat(60);
    String tooLong = "n".repeat(61);
    StatMeta type = StatMeta.builder("T")
        .field(tooLong, StatData.of(StatKind.U64), "first")
        .field("\ud83d\ude00", StatData.of(StatKind.U64), "second")
        .field("abc", StatData.of(StatKind.U64), "third")
        .build();
    StatMeta fits = StatMeta.builder("F")
        .field(longest, StatData.of(StatKind.U64), "")
        .field("a", StatData.of(StatKind.U64), "")
        .build();

    assertThat(StatSchema.of(List.of(type, fits)).describe())
        .isEqualTo("T\n  " + tooLong + "  u64  first\n  \ud83d\ude00    u64  second\n"
            + "  abc  u64  third\n\nF\n  " + longest + "  u64\n  a" + " ".repeat(61) + "u64\n");
  }

  @Test
  void describe_strangersLongAttributes_isAboutAsLongAsTheyAre() {
    StatMeta.Builder type = StatMeta.builder("T")
        .field("f", StatData.of(StatKind.U64), "", "_unit=" + "u".repeat(1_000_000));
    for (int i = 0; i < 1000; i++) {
      type.field("x" + i, StatData.of(StatKind.U64), "desc");
    }

    assertThat(StatSchema.of(List.of(type.build())).describe()).hasSizeLessThan(1_100_000);
  }

  @Test
  void describe_nothing_isEmpty() {
    assertThat(StatSchema.of(List.of()).describe()).isEmpty();
  }
}
