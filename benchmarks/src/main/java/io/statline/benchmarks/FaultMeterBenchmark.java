package io.statline.benchmarks;

import io.statline.sched.memory.FaultCount;
import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.MemoryLockException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A look at the page faults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FaultMeterBenchmark {
  private final FaultCount count = new FaultCount();
  private FaultMeter meter;

  /** Armed, as in a scheduler's loop. */
  @Setup
  public void open() throws MemoryLockException {
    meter = FaultMeter.open();
    meter.arm();
  }

  /** The end. */
  @TearDown
  public void close() {
    meter.close();
  }

  /** Of a loop's turn. */
  @Benchmark
  public boolean check() {
    return meter.check();
  }

  /** Of a reader. */
  @Benchmark
  public long process() {
    meter.process(count);
    return count.minor();
  }
}
