package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.processor.MetricName.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNameTest {

  @ParameterizedTest
  @CsvSource({
    "switches, '', GAUGE, x_switches",
    "CurrConns, '', GAUGE, x_curr_conns",
    "switches, '', COUNTER, x_switches_total",
    "switches_total, '', COUNTER, x_switches_total",
    "nr_tasks, tasks, GAUGE, x_nr_tasks",
    "queued, tasks, COUNTER, x_queued_tasks_total",
    "sent_total, bytes, COUNTER, x_sent_bytes_total",
    "waited_ns, seconds, COUNTER, x_waited_seconds_total",
    "waited_ns_total, seconds, COUNTER, x_waited_seconds_total",
    "Memmax_MB, bytes, GAUGE, x_memmax_bytes",
    "Memmax_bytes, bytes, GAUGE, x_memmax_bytes",
    "membw_pct, ratio, GAUGE, x_membw_ratio",
    "latency_us, seconds, HISTOGRAM, x_latency_seconds",
    "heap_total, bytes, GAUGE, x_heap_total_bytes",
    "subtasks, tasks, GAUGE, x_subtasks_tasks",
    "_ns, seconds, GAUGE, x__ns_seconds"
  })
  void wireName_becomesAMetricName(String wireName, String unit, Type type, String expected) {
    assertThat(MetricName.ofWireName("x_", wireName, unit, type)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"waited_ms, '', x_waited_ms", "sent_per_sec, seconds, x_sent_per_sec_seconds"})
  void unitInTheName_thatIsNotTheFieldsUnit_stays(String wireName, String unit, String expected) {
    assertThat(MetricName.ofWireName("x_", wireName, unit, Type.GAUGE)).isEqualTo(expected);
  }

  @Test
  void givenName_keepsItsLastWord() {
    assertThat(MetricName.of("x_", "slow_ms", "seconds", Type.GAUGE))
        .isEqualTo("x_slow_ms_seconds");
  }

  @Test
  void givenNameOfACounter_isNotTotalTwice() {
    assertThat(MetricName.of("x_", "requests_total", "requests", Type.COUNTER))
        .isEqualTo("x_requests_total");
  }

  @Test
  void nameThatIsItsUnit_withoutPrefix_staysAsItIs() {
    assertThat(MetricName.ofWireName("", "tasks", "tasks", Type.GAUGE)).isEqualTo("tasks");
  }

  @Test
  void counterAndHistogram_takeTheNamesOfTheirParts() {
    assertThat(MetricName.taken("x_total", Type.COUNTER))
        .containsExactly("x_total", "x", "x_created");
    assertThat(MetricName.taken("x", Type.HISTOGRAM))
        .containsExactly("x", "x_bucket", "x_count", "x_sum", "x_created");
  }

  @ParameterizedTest
  @CsvSource({
    "x_total, GAUGE, _total",
    "x_total, HISTOGRAM, _total",
    "x_count, GAUGE, _count",
    "x_sum, GAUGE, _sum",
    "x_bucket, GAUGE, _bucket",
    "total, GAUGE, _total"
  })
  void endOfAnotherType_isMisleading(String metric, Type type, String end) {
    assertThat(MetricName.misleadingEnd(metric, type)).hasValue(end);
  }

  @ParameterizedTest
  @CsvSource({
    "x_total, COUNTER",
    "x_count_total, COUNTER",
    "x_count, HISTOGRAM",
    "x, GAUGE",
    "subtotal, GAUGE"
  })
  void endOfItsOwnType_isNot(String metric, Type type) {
    assertThat(MetricName.misleadingEnd(metric, type)).isEmpty();
  }
}
