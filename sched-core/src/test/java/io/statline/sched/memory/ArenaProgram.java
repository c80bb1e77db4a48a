package io.statline.sched.memory;

/** A program for tests of how much is locked; it says so in KiB, and ends. */
final class ArenaProgram {
  private ArenaProgram() {}

  /** Whether to lock, and how many bytes. */
  public static void main(String[] args) throws Exception {
    say("locked ");
    LockedArenaBuilder builder =
        LockedArena.builder(Long.parseLong(args[1])).locked(args[0].equals("locked"));
    try (LockedArena arena = builder.open()) {
      arena.putLong(arena.allocate(8), 1);
      say("locked ");
    }
    say("closed ");
  }

  private static void say(String what) {
    System.out.println(what + KernelFiles.status("VmLck").get(0));
  }
}
