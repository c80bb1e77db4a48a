package io.statline.processor.records;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;

/** Counters of all widths, and a figure that is none. */
@Stat
public record Counters(
    @Stat(kind = Kind.COUNTER) byte b,
    @Stat(kind = Kind.COUNTER) short s,
    @Stat(kind = Kind.COUNTER) int i,
    @Stat(kind = Kind.COUNTER) long l,
    @Stat(kind = Kind.COUNTER) @Unsigned byte ub,
    @Stat(kind = Kind.COUNTER) @Unsigned short us,
    @Stat(kind = Kind.COUNTER) @Unsigned int ui,
    @Stat(kind = Kind.COUNTER) @Unsigned long ul,
    @Stat(kind = Kind.COUNTER) float f,
    @Stat(kind = Kind.COUNTER) double d,
    @Stat(kind = Kind.GAUGE) long gauge) {

  /** All of them at a number, as far as they reach. */
  public static Counters at(long n) {
    return new Counters((byte) n, (short) n, (int) n, n, (byte) n, (short) n, (int) n, n, n, n, n);
  }
}
