package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.statline.protocol.StatSample;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatRatesTest {

  @Test
  void perSecond_ofCounters_isInTheirBaseUnits() {
    StatRates rates = between(
        Samples.up(12, "{'busy':3000000000,'read':5.5}"),
        Samples.up(10, "{'busy':2000000000,'read':1.5}"));

    assertThat(rates.perSecond()).containsExactly(entry("busy", 0.5), entry("read", 2048.0));
    assertThat(rates.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void perSecond_ofNestedCounters_isByPathInTheValuesOrder() {
    String counters = "{'layers':{'a.b':{'load':1.5,'total':N},'batch':{'total':N}},"
        + "'cpus':[{},{'total':N}],'misses':{'l3':N},'irqs':[N]}";
    StatRates rates = between(
        Samples.up(2, counters.replace("N", "8")), Samples.up(1, counters.replace("N", "3")));

    assertThat(rates.perSecond())
        .containsExactly(
            entry("layers[\"a.b\"].total", 5.0),
            entry("layers.batch.total", 5.0),
            entry("cpus[1].total", 5.0),
            entry("misses.l3", 5.0),
            entry("irqs[0]", 5.0));
  }

  @Test
  void perSecond_ofWhatIsNoCounter_isNotThere() {
    String json = "{'waits':[N],'recent':N,'tasks':N,'set':[{'total':N}],'lost':{'total':N},'x':N}";

    assertThat(between(Samples.up(2, json.replace("N", "8")), Samples.up(1, json.replace("N", "3")))
            .perSecond())
        .isEmpty();
  }

  @Test
  void perSecond_ofWrappedCounter_isNotNegative() {
    StatRates rates =
        between(Samples.up(2, "{'busy':-1,'irqs':[-1]}"), Samples.up(1, "{'busy':0,'irqs':[0]}"));

    assertThat(rates.perSecond())
        .containsExactly(entry("busy", 18446744073.709551615), entry("irqs[0]", 4294967295.0));
  }

  @Test
  void perSecond_ofNumbersThatAreNone_isNotThere() {
    StatRates rates = between(
        Samples.up(2, "{'read':null,'busy':'5','maybe':1e400,'irqs':5,'misses':[5],'layers':null}"),
        Samples.up(1, "{'read':1}"));

    assertThat(rates.perSecond()).isEmpty();
  }

  @Test
  void between_samplesOfTwoRuns_isSinceTheRestart() {
    StatRates rates = between(Samples.up(4, "{'busy':2000000000}"), Samples.up(90, "{'busy':5}"));

    assertThat(rates.perSecond()).isEqualTo(Map.of("busy", 0.5));
    assertThat(rates.elapsed()).isEqualTo(Duration.ofSeconds(4));
    assertThat(rates.isDaemonClock()).isTrue();
  }

  @Test
  void between_samplesWithoutTimes_isByTheReadersClock() {
    StatRates rates = between(
        Samples.received(-3, "{'misses':{'l3':9}}"), Samples.received(-5, "{'misses':{'l3':1}}"));

    assertThat(rates.perSecond()).isEqualTo(Map.of("misses.l3", 4.0));
    assertThat(rates.isDaemonClock()).isFalse();
  }

  @Test
  void between_oneSampleWithoutTimes_isByTheReadersClock() {
    assertThat(between(Samples.up(9, "{}"), Samples.received(0, "{}")))
        .isEqualTo(new StatRates(Map.of(), Duration.ofNanos(7), false));
  }

  @Test
  void between_samplesOfOneMoment_hasNoRates() {
    String json = "{'busy':9}";

    assertThat(between(Samples.up(1, json), Samples.up(1, "{'busy':1}")))
        .isEqualTo(new StatRates(Map.of(), Duration.ZERO, true));
    assertThat(between(Samples.received(1, json), Samples.received(2, "{'busy':1}")))
        .isEqualTo(new StatRates(Map.of(), Duration.ZERO, false));
  }

  private static StatRates between(StatSample<StatValue> current, StatSample<StatValue> previous) {
    return StatRates.between(Samples.SCHEMA, Samples.TOP, current, previous);
  }
}
