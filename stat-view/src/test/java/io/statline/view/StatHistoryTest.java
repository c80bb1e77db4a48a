package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StatHistoryTest {
  private static final ValuePath BUSY = ValuePath.ROOT.member("busy");
  private static final ValuePath TASKS = ValuePath.ROOT.member("tasks");

  private static StatHistory plus(
      StatHistory history, StatSample<StatValue> current, StatSample<StatValue> previous) {
    return history.plus(Samples.SCHEMA, Samples.TOP, current, previous);
  }

  private static StatHistory plus(StatHistory history, StatSample<StatValue> current) {
    return history.plus(Samples.SCHEMA, Samples.TOP, current);
  }

  @Test
  void figures_ofCounters_areRatesInBaseUnits() {
    StatSample<StatValue> first = Samples.up(1, "{'busy':1000000000}");
    StatSample<StatValue> second = Samples.up(3, "{'busy':2000000000}");

    StatHistory history = plus(plus(StatHistory.of(5), first), second, first);

    assertThat(history.samples()).isEqualTo(2);
    assertThat(history.figures(BUSY)).containsExactly(Double.NaN, 0.5);
  }

  @Test
  void figures_ofGauges_areValuesOfTheLastSamples() {
    StatHistory history = StatHistory.of(2);
    for (int i = 1; i <= 3; i++) {
      history = plus(history, Samples.up(i, "{'tasks':" + i + "}"));
    }

    assertThat(history.figures(TASKS)).containsExactly(2.0, 3.0);
  }

  @Test
  void figures_thatWereAwayForASample_haveAGap() {
    StatHistory history = plus(StatHistory.of(3), Samples.up(1, "{'tasks':1}"));

    history = plus(plus(history, Samples.up(2, "{'tasks':null}")), Samples.up(3, "{'tasks':3}"));

    assertThat(history.figures(TASKS)).containsExactly(1.0, Double.NaN, 3.0);
  }

  @Test
  void figures_thatAreAwayForAllSamples_areForgotten() {
    StatHistory history = plus(StatHistory.of(2), Samples.up(1, "{'tasks':1}"));

    history = plus(history, Samples.up(2, "{}"));
    assertThat(history.figures(TASKS)).containsExactly(1.0, Double.NaN);
    assertThat(plus(history, Samples.up(3, "{}")).figures(TASKS)).isEmpty();
  }

  @Test
  void figures_inTables_haveThePathsOfStatRates() {
    StatSample<StatValue> first =
        Samples.up(1, "{'layers':{'a.b':{'total':1,'load':0.5}},'cpus':[{'load':2}]}");
    StatHistory history = plus(StatHistory.of(3), first);
    ValuePath layer = ValuePath.ROOT.member("layers").member("a.b");

    assertThat(history.figures(layer.member("load"))).containsExactly(0.5);
    assertThat(history.figures(layer.member("total"))).isEmpty();
    assertThat(history.figures(ValuePath.ROOT.member("cpus").index(0).member("load")))
        .containsExactly(2.0);
  }

  @Test
  void figures_ofSetsAndHistograms_haveNone() {
    StatHistory history = plus(
        StatHistory.of(3),
        Samples.up(1, "{'set':[{'load':1}],'waits':[1,2],'irqs':[1],'lost':{'x':1}}"));

    assertThat(history.figures(ValuePath.ROOT.member("set").index(0).member("load")))
        .isEmpty();
    assertThat(history.figures(ValuePath.ROOT.member("irqs").index(0))).isEmpty();
  }

  @Test
  void plus_moreFiguresThanItHolds_keepsTheRecordsOwn() {
    StatMeta row =
        StatMeta.builder("R").field("n", StatData.of(StatKind.U64), "").build();
    StatMeta top = StatMeta.builder("T")
        .field("rows", StatData.arrayOf(StatKind.struct("R")), "")
        .field("own", StatData.of(StatKind.U64), "")
        .build();
    StatValue one = new StatValue.Whole(BigInteger.ONE);
    StatValue rows = new StatValue.Items(
        Collections.nCopies(1_000_000, new StatValue.Members(Map.of("n", one))));
    StatSample<StatValue> sample =
        Samples.received(new StatValue.Members(Map.of("rows", rows, "own", one)));

    StatHistory history = StatHistory.of(1000).plus(StatSchema.of(List.of(top, row)), top, sample);

    ValuePath held = ValuePath.ROOT.member("rows");
    assertThat(history.figures(ValuePath.ROOT.member("own"))).containsExactly(1.0);
    assertThat(history.figures(held.index(9).member("n"))).containsExactly(1.0);
    assertThat(history.figures(held.index(20_000).member("n"))).isEmpty();
  }

  @Test
  void plus_namesOfAnyLength_areNotKept() {
    String key = "k".repeat(1 << 20);
    StatHistory history =
        plus(StatHistory.of(3), Samples.up(1, "{'layers':{'" + key + "':{'load':1}}}"));

    assertThat(history.figures(ValuePath.ROOT.member("layers").member(key).member("load")))
        .isEmpty();
  }

  @Test
  void plus_recordsThatHoldThemselves_ends() {
    StatMeta type = StatMeta.builder("T")
        .field("t", StatData.of(StatKind.struct("T")), "")
        .field("u", StatData.of(StatKind.struct("T")), "")
        .build();
    StatValue value = new StatValue.Members(Map.of());
    for (int i = 0; i < 60; i++) {
      value = new StatValue.Members(Map.of("t", value, "u", value)); // 2^60 places
    }

    assertThat(StatHistory.of(3)
            .plus(StatSchema.of(List.of(type)), type, Samples.received(value))
            .samples())
        .isEqualTo(1);
  }
}
