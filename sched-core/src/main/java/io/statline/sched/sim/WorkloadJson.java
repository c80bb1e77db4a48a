package io.statline.sched.sim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a workload from JSON, token by token, so that whatever is wrong has a line. */
final class WorkloadJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String TASK_KEYS =
      "name, count, pid, weight, cpus, start, kill, repeat and do";

  private final JsonParser parser;
  private final WorkloadBuilder workload = Workload.builder();

  private WorkloadJson(JsonParser parser) {
    this.parser = parser;
  }

  static Workload read(String text) throws WorkloadFormatException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new WorkloadJson(parser).guarded();
    } catch (WorkloadFormatException e) {
      throw e;
    } catch (IOException e) {
      // Of a string, nothing but its syntax can be wrong.
      throw new WorkloadFormatException(syntax(e), e);
    }
  }

  private static String syntax(IOException e) {
    if (e instanceof JsonProcessingException json) {
      String place =
          json.getLocation() == null ? "" : "line " + json.getLocation().getLineNr() + ": ";
      return place + "not JSON: " + json.getOriginalMessage();
    }
    return "not JSON: " + e.getMessage();
  }

  private Workload guarded() throws IOException {
    try {
      return document();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private Workload document() throws IOException {
    expect(parser.nextToken(), JsonToken.START_OBJECT, "a workload is an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "seed" -> workload.seed(integer(key));
        case "tasks" -> tasks();
        default -> throw unknown(key, "a workload has seed and tasks");
      }
    }
    if (parser.nextToken() != null) {
      throw wrong("a workload is one object, and something follows it", null);
    }
    return workload.build();
  }

  private void tasks() throws IOException {
    expect(parser.currentToken(), JsonToken.START_ARRAY, "tasks is an array");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser.currentToken(), JsonToken.START_OBJECT, "a task is an object");
      task();
    }
  }

  private void task() throws IOException {
    TaskText task = new TaskText();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      property(task, key);
    }
    if (task.name.isEmpty()) {
      throw wrong("a task without a name", null);
    }
    task.addTo(workload);
  }

  private void property(TaskText task, String key) throws IOException {
    switch (key) {
      case "name" -> task.name = text(key);
      case "count" -> task.count = small(key);
      case "pid" -> task.with(number(small(key)), TaskBuilder::pid);
      case "weight" -> task.with(number(small(key)), TaskBuilder::weight);
      case "cpus" -> task.with(cpus(), TaskBuilder::cpus);
      case "start" -> task.with(time(key), TaskBuilder::startAt);
      case "kill" -> task.with(time(key), TaskBuilder::killAt);
      case "repeat" -> task.with(integer(key), TaskBuilder::repeat);
      case "do" -> phases(task);
      default -> throw unknown(key, "a task has " + TASK_KEYS);
    }
  }

  /** Every phase is tried at once, for its line. */
  private void phases(TaskText task) throws IOException {
    TaskBuilder trial = new TaskBuilder("trial");
    expect(parser.currentToken(), JsonToken.START_ARRAY, "do is an array of phases");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String phase = text("a phase");
      Phases.add(trial, phase);
      task.with(phase, Phases::add);
    }
  }

  private int[] cpus() throws IOException {
    List<Integer> cpus = new ArrayList<>();
    expect(parser.currentToken(), JsonToken.START_ARRAY, "cpus is an array of numbers");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cpus.add(small("a CPU"));
    }
    int[] numbers = cpus.stream().mapToInt(Integer::intValue).toArray();
    new TaskBuilder("trial").cpus(numbers);
    return numbers;
  }

  private static Integer number(int value) {
    return value;
  }

  private Duration time(String key) throws IOException {
    return Lengths.time(text(key));
  }

  private String text(String what) throws IOException {
    expect(parser.currentToken(), JsonToken.VALUE_STRING, what + " is a string");
    return parser.getText();
  }

  private long integer(String what) throws IOException {
    expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, what + " is a whole number");
    return parser.getLongValue();
  }

  private int small(String what) throws IOException {
    expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, what + " is a whole number");
    return parser.getIntValue();
  }

  private void expect(JsonToken found, JsonToken wanted, String rule)
      throws WorkloadFormatException {
    if (found != wanted) {
      throw wrong(rule, null);
    }
  }

  private WorkloadFormatException unknown(String key, String rule) {
    return wrong("'" + Lengths.shortened(key) + "' is not known: " + rule, null);
  }

  private WorkloadFormatException wrong(String what, @Nullable Throwable cause) {
    String message = "line " + parser.currentTokenLocation().getLineNr() + ": " + what;
    return cause == null
        ? new WorkloadFormatException(message)
        : new WorkloadFormatException(message, cause);
  }
}
