package io.statline.benchmarks;

import io.statline.sched.memory.LockedArena;
import io.statline.sched.memory.MemoryLockException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** A block taken and given back: of the arena, and of malloc through JNA. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ArenaBenchmark {
  private static final long CAPACITY = 1 << 24;

  /** Of the block. */
  @Param({"64", "1024", "65536"})
  public long bytes;

  private LockedArena arena;

  /** Not locked, which makes no difference in time and needs no rights. */
  @Setup
  public void open() throws MemoryLockException {
    arena = LockedArena.builder(CAPACITY).locked(false).open();
  }

  /** The end. */
  @TearDown
  public void close() {
    arena.close();
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public void arena1() {
    arena.free(arena.allocate(bytes));
  }

  /** Two threads. */
  @Benchmark
  @Threads(2)
  public void arena2() {
    arena.free(arena.allocate(bytes));
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public void malloc1() {
    Malloc.free(Malloc.malloc(bytes));
  }

  /** Two threads. */
  @Benchmark
  @Threads(2)
  public void malloc2() {
    Malloc.free(Malloc.malloc(bytes));
  }
}
