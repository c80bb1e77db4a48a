package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalSessionTest {
  @TempDir
  private Path proc;

  private final AtomicLong nanos = new AtomicLong();

  @BeforeEach
  void start() throws IOException {
    kernelSays(100, "cpu0 10 1 20 300", "cpu1 10 1 20 300");
  }

  @Test
  void interval_betweenRequests_isTheDifference() throws IOException {
    IntervalSession session = open();
    nanos.addAndGet(1_000_000_000);
    kernelSays(150, "cpu0 15 3 27 400", "cpu1 10 1 20 400");
    IntervalStats interval = session.read(Map.of());
    assertThat(interval.interval()).isEqualTo(1_000_000_000);
    assertThat(interval.contextSwitches()).hasValue(50);
    assertThat(interval.cpus().get(0))
        .extracting("user", "nice", "system", "idle")
        .containsExactly(5L, 2L, 7L, 100L);
  }

  @Test
  void interval_secondRequest_startsAtTheFirst() throws IOException {
    IntervalSession session = open();
    kernelSays(150);
    session.read(Map.of());
    kernelSays(153);
    assertThat(session.read(Map.of()).contextSwitches()).hasValue(3);
  }

  @Test
  void readers_severalAtATime_haveTheirOwnIntervals() throws IOException {
    IntervalSession early = open();
    kernelSays(150);
    IntervalSession late = open();
    kernelSays(160);
    assertThat(early.read(Map.of()).contextSwitches()).hasValue(60);
    assertThat(late.read(Map.of()).contextSwitches()).hasValue(10);
  }

  @Test
  void counter_goingBack_countsNothing() throws IOException {
    IntervalSession session = open();
    kernelSays(99, "cpu0 10 1 20 299");
    IntervalStats interval = session.read(Map.of());
    assertThat(interval.contextSwitches()).hasValue(0);
    assertThat(interval.cpus().get(0).idle()).isZero();
  }

  @Test
  void counter_passingTheSignedRange_countsOn() throws IOException {
    kernelSays(Long.MAX_VALUE);
    IntervalSession session = open();
    kernelSays(Long.MAX_VALUE + 5);
    assertThat(session.read(Map.of()).contextSwitches()).hasValue(5);
  }

  @Test
  void cpu_comingOrGoing_isLeftOut() throws IOException {
    IntervalSession session = open();
    kernelSays(100, "cpu1 10 1 20 300", "cpu2 10 1 20 300");
    assertThat(session.read(Map.of()).cpus()).containsOnlyKeys(1);
  }

  @Test
  void figure_kernelLacks_isLeftOut() throws IOException {
    IntervalStats interval = open().read(Map.of());
    assertThat(interval.forks()).isEmpty();
    assertThat(interval.pressure()).isEmpty();
    assertThat(interval.cpus().get(0).waitTime()).isEmpty();
  }

  private IntervalSession open() throws IOException {
    return new IntervalSession(new Kernel(proc), nanos::get);
  }

  private void kernelSays(long contextSwitches, String... cpus) throws IOException {
    String lines = String.join("\n", cpus) + "\nctxt " + Long.toUnsignedString(contextSwitches);
    Files.writeString(proc.resolve("stat"), lines);
  }
}
