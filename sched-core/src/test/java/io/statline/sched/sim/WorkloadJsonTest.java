package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.exact;
import static io.statline.sched.sim.Simulations.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadJsonTest {

  @TempDir
  Path folder;

  static String resource(String name) throws IOException {
    try (InputStream in = WorkloadJsonTest.class.getResourceAsStream("/sim/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void file_gives_the_workload_that_a_builder_would() throws Exception {
    Path file = folder.resolve("w.json");
    Files.writeString(file, resource("workload.json"));
    Workload built = Workload.builder()
        .seed(1)
        .tasks(4, "hog", TaskBuilder::hog)
        .task(
            "editor",
            task -> task.weight(200)
                .sleep(Distribution.exponential(ms(20)))
                .run(Distribution.uniform(ms(1), ms(2))))
        .task(
            "audio",
            task -> task.cpus(0, 1).startAt(ms(1000)).killAt(ms(5000)).periodic(ms(10), ms(2)))
        .task("ping", task -> task.repeat(100).run(ms(1)).wake("pong").block())
        .task("pong", task -> task.repeat(100).block().run(ms(1)).wake("ping"))
        .build();
    assertThat(result(Workload.read(file))).isEqualTo(result(built));
  }

  private static String result(Workload workload) throws Exception {
    return Simulations.run(exact(2, workload).duration(ms(6000)), new FifoScheduler(1_000_000))
        .toString();
  }

  @Test
  void message_of_a_file_names_it() throws IOException {
    Path file = folder.resolve("w.json");
    Files.writeString(file, "\n[]");
    assertThatThrownBy(() -> Workload.read(file))
        .isInstanceOf(WorkloadFormatException.class)
        .hasMessage(file + ": line 2: a workload is an object");
    assertThatThrownBy(() -> Workload.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The tasks are on line 2, from a given one on. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      [{"name": "a", "do": ["run 5"]}]              | line 2: '5' is not a time: a number and ns, us
      [{"name": "a", "do": ["run"]}]                | line 2: 'run' does not say of what; a phase is
      [{"name": "a", "do": ["jog 5ms"]}]            | line 2: 'jog 5ms' is not a phase; a phase is 'run
      [{"name": "a", "do": ["run 0ms"]}]            | line 2: a phase takes from a nanosecond to 366 days
      [{"name": "a", "do": ["run 9ms..1ms"]}]       | line 2: the shortest of a uniform distribution
      [{"name": "a", "do": ["run 5ms","block 3"]}]  | line 2: 'block 3' says too much
      [{"name": "a", "do": ["sleep 5ms"]}]          | line 2: task 'a' never runs
      [{"name": "a", "do": "run 5ms"}]              | line 2: do is an array of phases
      [{"name": "a", "do": [5]}]                    | line 2: a phase is a string
      [{"name": "a", "nice": 5}]                    | line 2: 'nice' is not known: a task has name, count
      [{"name": "a", "weight": 0}]                  | a weight is 1…10000, not 0
      [{"name": "a", "weight": 1.5}]                | line 2: weight is a whole number
      [{"name": "a", "pid": 0}]                     | a pid is 1 or more, not 0
      [{"name": "a", "cpus": []}]                   | line 2: a task may run on one CPU at least
      [{"name": "a", "cpus": [1024]}]               | line 2: a CPU's number is 0…1023, not 1024
      [{"name": "a", "cpus": [-1]}]                 | line 2: a CPU's number is 0…1023, not -1
      [{"name": "a", "start": "-1s"}]               | line 2: '-1s' is not a time
      [{"name": "a", "start": 1}]                   | line 2: start is a string
      [{"name": "a", "start": "99999999s"}]         | line 2: '99999999s' is longer than 366 days
      [{"name": "a", "repeat": 0}]                  | once or more, not 0
      [{"name": "a", "count": 10001}]               | a number of tasks is 1…10000, not 10001
      [{"do": ["run 5ms"]}]                         | line 2: a task without a name
      [5]                                           | line 2: a task is an object
      {}                                            | line 2: tasks is an array
      []                                            | a workload has one task at least
      [{"name": "a", "name": "b"}]                  | line 2: not JSON: Duplicate field 'name'
      [{"name": "a", "pid": 99999999999}]           | line 2: not JSON: Numeric value
      [{"name": "a", "do": ["run 5ms", "wake b"]}]  | task 'a' wakes 'b', which is not a task
      """)
  void what_is_wrong_is_said_with_its_line(String tasks, String message) {
    assertThatThrownBy(() -> Workload.parse("{\"seed\": 1, \"tasks\":\n" + tasks + "\n}"))
        .isInstanceOf(WorkloadFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void what_is_around_the_tasks_is_checked_too() {
    assertThatThrownBy(() -> Workload.parse("")).hasMessageContaining("a workload is an object");
    assertThatThrownBy(() -> Workload.parse("{\"tsks\": []}"))
        .hasMessage("line 1: 'tsks' is not known: a workload has seed and tasks");
    assertThatThrownBy(() -> Workload.parse("{\"tasks\": [")).hasMessageStartingWith("line 1: ");
    assertThatThrownBy(
            () -> Workload.parse("{\"tasks\": [{\"name\":\"a\",\"do\":[\"run 1s\"]}]} {}"))
        .hasMessageContaining("something follows");
  }

  @Test
  void changed_text_gives_a_workload_or_the_documented_exception() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String good = resource("workload.json");
    for (int i = 0; i < 5_000; i++) {
      String text = Mutations.of(good, random);
      try {
        assertThat(Workload.parse(text).size()).isPositive();
      } catch (WorkloadFormatException e) {
        assertThat(e.getMessage()).as("seed %d: %s", seed, text).isNotEmpty();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", text: " + text, e);
      }
    }
  }
}
