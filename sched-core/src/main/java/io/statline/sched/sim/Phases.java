package io.statline.sched.sim;

/** A phase as a line of text, for a task. What is wrong is an {@link IllegalArgumentException}. */
final class Phases {

  private static final String RIGHT =
      "; a phase is 'run TIME', 'sleep TIME', 'period TIME', " + "'wake NAME' or 'block'";

  private Phases() {}

  static void add(TaskBuilder task, String text) {
    int space = text.indexOf(' ');
    String verb = space < 0 ? text : text.substring(0, space);
    String object = space < 0 ? "" : text.substring(space + 1).strip();
    switch (verb) {
      case "run" -> task.run(Lengths.distribution(needed(text, object)));
      case "sleep" -> task.sleep(Lengths.distribution(needed(text, object)));
      case "period" -> task.nextPeriod(Lengths.time(needed(text, object)));
      case "wake" -> task.wake(needed(text, object));
      case "block" -> block(task, text, object);
      default -> throw wrong("'" + Lengths.shortened(text) + "' is not a phase");
    }
  }

  private static void block(TaskBuilder task, String text, String object) {
    if (!object.isEmpty()) {
      throw wrong("'" + Lengths.shortened(text) + "' says too much");
    }
    task.block();
  }

  private static String needed(String text, String object) {
    if (object.isEmpty()) {
      throw wrong("'" + Lengths.shortened(text) + "' does not say of what");
    }
    return object;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + RIGHT);
  }
}
