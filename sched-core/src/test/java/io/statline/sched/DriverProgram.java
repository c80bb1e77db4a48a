package io.statline.sched;

/** The main class of a process whose driver is ended by a signal. Says on its output what happens to the machine. */
final class DriverProgram {

  private DriverProgram() {}

  /** {@code runs} or {@code hangs}: what the scheduler does. */
  public static void main(String[] args) throws Exception {
    FakeBackend backend = new FakeBackend();
    backend.onCall = call -> {
      if (call.equals("attach") || call.equals("detach") || call.equals("close")) {
        say(call);
      }
    };
    boolean hangs = args[0].equals("hangs");
    new SchedDriver(
            backend,
            new ScriptedScheduler(call -> {
              if (call.equals("schedule") && backend.waits == 1) {
                say("ready");
              }
              if (call.equals("stop")) {
                say(call);
              }
              while (hangs && backend.waits == 1) {
                Thread.onSpinWait();
              }
            }),
            WaitMode.BLOCKING)
        .run();
    say("returned");
  }

  private static void say(String text) {
    System.out.println(text);
    System.out.flush();
  }
}
