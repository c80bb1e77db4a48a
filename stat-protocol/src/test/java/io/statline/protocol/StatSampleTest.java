package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatSampleTest {

  @Test
  void isRestartedSince_upForLessTime_isRestarted() {
    assertThat(up(4).isRestartedSince(up(5))).isTrue();
    assertThat(up(5).isRestartedSince(up(5))).isFalse();
    assertThat(up(6).isRestartedSince(up(5))).isFalse();
  }

  @Test
  void isRestartedSince_upForLessTimeThanPassed_isRestarted() {
    StatSample<String> before = received(60, 100);

    assertThat(received(60, 220).isRestartedSince(before)).isTrue();
    assertThat(received(119, 220).isRestartedSince(before)).isTrue();
    assertThat(received(180, 220).isRestartedSince(before)).isFalse();
    assertThat(received(175, 220).isRestartedSince(before)).isFalse(); // a late reply
  }

  @Test
  void isRestartedSince_lateReplyOfYoungDaemon_isNotRestarted() {
    assertThat(received(10, 105).isRestartedSince(received(8, 100))).isFalse();
    assertThat(received(9, 110).isRestartedSince(received(8, 100))).isFalse();
  }

  @Test
  void isRestartedSince_oneSideDoesNotSay_isNotKnown() {
    StatSample<String> silent =
        new StatSample<>("value", OptionalLong.empty(), OptionalLong.empty(), 0);

    assertThat(silent.isRestartedSince(up(5))).isFalse();
    assertThat(up(5).isRestartedSince(silent)).isFalse();
  }

  @Test
  void times_thatAreThere_haveTheirTypes() {
    StatSample<String> sample =
        new StatSample<>("value", OptionalLong.of(1_500_000_000), OptionalLong.of(7), 0);

    assertThat(sample.at()).contains(Instant.ofEpochSecond(1, 500_000_000));
    assertThat(sample.up()).contains(Duration.ofNanos(7));
  }

  @Test
  void times_thatAreNotThere_areEmpty() {
    StatSample<String> sample =
        new StatSample<>("value", OptionalLong.empty(), OptionalLong.empty(), 0);

    assertThat(sample.at()).isEmpty();
    assertThat(sample.up()).isEmpty();
  }

  private static StatSample<Integer> up(long nanos) {
    return new StatSample<>(0, OptionalLong.empty(), OptionalLong.of(nanos), 0);
  }

  private static StatSample<String> received(long upSeconds, long seconds) {
    return new StatSample<>(
        "value",
        OptionalLong.empty(),
        OptionalLong.of(upSeconds * 1_000_000_000),
        seconds * 1_000_000_000);
  }
}
