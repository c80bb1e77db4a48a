package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metadata under which intervals are served. */
class IntervalTypeTest {
  private static final StatKind PART = StatKind.struct("Part");
  private static final StatMeta META = StatMeta.builder("Foo")
      .top()
      .field("plain", StatData.of(StatKind.I64), "text", "_kind=counter", "_type=i32", "_unit=cpus")
      .field("time", StatData.of(StatKind.I64), "", "_kind=counter", "_type=duration")
      .field("level", StatData.of(StatKind.I64), "", "_type=i32")
      .field("counts", StatData.arrayOf(StatKind.U64), "", "_buckets=log2:1")
      .field("spread", StatData.arrayOf(StatKind.U64), "", "_kind=histogram")
      .field("recent", StatData.arrayOf(StatKind.U64), "", "_kind=delta", "_buckets=log2:1")
      .field("one", StatData.of(PART), "")
      .field("more", StatData.arrayOf(PART), "")
      .field("keyed", StatData.dictOf(StatKind.U64, PART), "")
      .field("loose", StatData.arrayOf(PART), "", "_type=set")
      .build();

  private final StatType<String> totals =
      new Described(META, List.of(new Described(StatMeta.builder("Part").build(), List.of())));
  private final IntervalType<String> intervals = IntervalType.of(totals, false);

  /** A type of which only the metadata matters. */
  private record Described(StatMeta meta, List<StatType<?>> nested) implements StatType<String> {
    @Override
    public String delta(String current, String previous) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public void write(String value, StatWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String read(StatReader in) {
      throw new UnsupportedOperationException();
    }
  }

  private StatField field(String name) {
    return intervals.meta().fields().get(name);
  }

  @Test
  void name_andDescription_sayThatItIsAnInterval() {
    assertThat(intervals.name()).isEqualTo("FooInterval");
    assertThat(intervals.meta().desc())
        .isEqualTo("what happened, since this reader's last request");
  }

  @Test
  void topType_isNotTop_unlessSaid() {
    assertThat(intervals.meta().top()).isFalse();
    assertThat(IntervalType.of(totals, true).meta().top()).isTrue();
  }

  @Test
  void counter_becomesADelta_withoutAWidthToSubtractAt() {
    assertThat(field("plain").user())
        .isEqualTo(Map.of("_kind", "delta", "_type", "i32", "_unit", "cpus"));
    assertThat(field("plain").desc()).isEqualTo("text");
  }

  @Test
  void counterOfAFormWithAMeaning_keepsIt() {
    assertThat(field("time").user()).isEqualTo(Map.of("_kind", "delta", "_type", "duration"));
  }

  @Test
  void fieldThatIsNotSubtracted_isAsItWas() {
    assertThat(field("level")).isEqualTo(META.fields().get("level"));
    assertThat(field("recent")).isEqualTo(META.fields().get("recent"));
  }

  @Test
  void histogram_becomesADelta_andKeepsItsBuckets() {
    assertThat(field("counts").user()).isEqualTo(Map.of("_kind", "delta", "_buckets", "log2:1"));
    assertThat(field("spread").kind()).isEqualTo(Kind.DELTA);
  }

  @Test
  void records_holdIntervals() {
    StatKind part = StatKind.struct("PartInterval");
    assertThat(List.of(field("one").data(), field("more").data(), field("keyed").data()))
        .containsExactly(
            StatData.of(part), StatData.arrayOf(part), StatData.dictOf(StatKind.U64, part));
  }

  @Test
  void setOfRecords_holdsTotals_asItsMembersAre() {
    assertThat(field("loose")).isEqualTo(META.fields().get("loose"));
    assertThat(intervals.nested())
        .extracting(StatType::name)
        .containsExactly("Part", "PartInterval");
  }

  @Test
  void generatedType_keepsItsAttributes() {
    StatMeta meta = IntervalType.of(IntervalFiguresMeta.TYPE, true).meta();
    assertThat(meta.user()).isEqualTo(Map.of("_om_prefix", "all_"));
    assertThat(meta.desc()).isEqualTo("all of it, since this reader's last request");
    assertThat(meta.structs()).containsExactly("IntervalPartInterval");
  }

  /** The name of the intervals of {@link IntervalPart}. */
  @Stat
  record IntervalPartInterval(long value) {}

  @Test
  void nameOfAnotherType_isAFaultOfTheServer() {
    StatServerBuilder builder = StatServer.builder()
        .addIntervals(IntervalPartMeta.TYPE, () -> new IntervalPart(1))
        .add("other", IntervalTypeTest_IntervalPartIntervalMeta.TYPE, () -> null);
    assertThat(catchThrowable(builder::schema))
        .hasMessageContaining("two types are called 'IntervalPartInterval': the intervals of "
            + IntervalPart.class.getName() + " and " + IntervalPartInterval.class.getName());
  }

  @Test
  void totalsAsTop_withIntervalsBeside_areTheOneTopType() {
    StatServerBuilder builder =
        SocketSample.server().addIntervals(SocketSampleMeta.TYPE, () -> SocketSample.of(1));
    assertThat(builder.schema().top().map(StatMeta::name)).hasValue("SocketSample");
    assertThat(builder.schema().type("SocketSampleInterval").map(StatMeta::targets))
        .hasValue(List.of("interval"));
  }

  @Test
  void intervalsAsTop_areTheOneTopType_whereverElseTheyAreServed() {
    StatServerBuilder builder = StatServer.builder()
        .addIntervals("early", IntervalFiguresMeta.TYPE, () -> null)
        .addIntervals("top", IntervalFiguresMeta.TYPE, () -> null)
        .add("totals", IntervalFiguresMeta.TYPE, () -> null);
    StatMeta top = builder.schema().top().orElseThrow();
    assertThat(top.name()).isEqualTo("IntervalFiguresInterval");
    assertThat(top.targets()).containsExactly("early", "top");
  }
}
