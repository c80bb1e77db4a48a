package io.statline.sched.memory;

/** What an arena counts. Not thread-safe. */
final class ArenaBook {
  private long used;
  private long reserved;
  private long peakReserved;
  private long allocations;
  private long frees;
  private long refusals;

  void taken(long bytes, long blockBytes) {
    used += bytes;
    reserved += blockBytes;
    peakReserved = Math.max(peakReserved, reserved);
    allocations++;
  }

  void given(long bytes, long blockBytes) {
    used -= bytes;
    reserved -= blockBytes;
    frees++;
  }

  void refused() {
    refusals++;
  }

  ArenaStats stats(long capacity, long largestFree, boolean locked) {
    return new ArenaStats(
        capacity,
        used,
        reserved,
        peakReserved,
        largestFree,
        allocations - frees,
        allocations,
        frees,
        refusals,
        locked);
  }
}
