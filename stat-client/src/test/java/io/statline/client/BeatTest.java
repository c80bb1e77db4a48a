package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BeatTest {

  @Test
  void quickAnswer_waitsForTheRestOfTheInterval() {
    Beat beat = new Beat(100, 1000);
    assertThat(beat.untilNext(1030)).isEqualTo(70);
    assertThat(beat.untilNext(1100)).isEqualTo(100);
  }

  @Test
  void slowAnswer_leavesOutWhatItMissed() {
    Beat beat = new Beat(100, 1000);
    assertThat(beat.untilNext(1250)).isEqualTo(50);
    assertThat(beat.untilNext(1300)).isEqualTo(100);
  }

  @Test
  void clockNearItsOverflow_goesOn() {
    Beat beat = new Beat(100, Long.MAX_VALUE - 10);
    assertThat(beat.untilNext(Long.MAX_VALUE - 5)).isEqualTo(95);
    assertThat(beat.untilNext(Long.MIN_VALUE + 100)).isEqualTo(89);
  }

  @RepeatedTest(20)
  void randomDelays_everyPointLiesWholeIntervalsFromTheFirst() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    long now = random.nextLong();
    long first = now;
    Beat beat = new Beat(1_000, first);
    for (int i = 0; i < 100; i++) {
      now += random.nextInt(5_000);
      long wait = beat.untilNext(now);
      assertThat(wait).as("seed %s", seed).isBetween(1L, 1_000L);
      now += wait;
      assertThat((now - first) % 1_000).as("seed %s", seed).isZero();
    }
  }
}
