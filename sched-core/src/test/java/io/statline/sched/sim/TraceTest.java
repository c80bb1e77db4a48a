package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

  @TempDir
  Path folder;

  private static SimulationResult replay(String trace) throws Exception {
    return Simulations.run(exact(4, Workload.parseTrace(trace)), new FifoScheduler(1_000_000));
  }

  @Test
  void lines_give_runs_between_sleeps_whoever_interrupted() throws Exception {
    SimulationResult result = replay("""
        # seconds, what, pid
        10.000 name 17 editor
        10.000 run 17
        10.004 ready 17
        10.006 run 17
        10.008 sleep 17
        10.020 wake 17
        10.025 run 17
        10.026 exit 17
        """);
    TaskFigures task = result.task("editor-17");
    assertThat(task.pid()).isEqualTo(17);
    assertThat(task.runtime()).isEqualTo(Duration.ofMillis(7));
    assertThat(task.wakeUps()).isEqualTo(2);
    assertThat(result.elapsed()).isEqualTo(Duration.ofMillis(6 + 12 + 1));
  }

  @Test
  void task_woken_by_another_waits_for_it() throws Exception {
    SimulationResult result = replay("""
        0.000 run 1
        0.000 run 2
        0.001 sleep 2
        0.003 wake 2 1
        0.004 sleep 1
        0.009 run 2
        0.010 exit 2
        0.011 wake 1
        0.012 run 1
        0.013 exit 1
        """);
    assertThat(result.task("task-2").runtime()).isEqualTo(Duration.ofMillis(2));
    // Woken at 3 ms and run at once; the wait until 9 ms was the recorded scheduler's.
    assertThat(result.elapsed()).isEqualTo(Duration.ofMillis(4 + 7 + 1));
    assertThat(result.task("task-2").latencyMax()).isEqualTo(Duration.ZERO);
  }

  @Test
  void recording_of_the_kernel_gives_the_tasks_that_were_recorded() throws Exception {
    Path file = folder.resolve("trace");
    Files.writeString(file, WorkloadJsonTest.resource("four-tasks.trace"));
    SimulationResult result =
        Simulations.run(exact(2, Workload.readTrace(file)), new FifoScheduler(1_000_000));
    // 20 times 3 ms of the clock, in which it did not always have its CPU.
    TaskFigures periodic = result.task("periodic-15166");
    assertThat(periodic.wakeUps()).isEqualTo(22);
    assertThat(periodic.runtime().toMillis()).isBetween(40L, 62L);
    assertThat(result.task("hog one-15165").runtime().toMillis()).isBetween(200L, 401L);
    assertThat(result.task("pong-15168").wakeUps()).isBetween(10L, 13L);
    assertThat(result.elapsed().toMillis() / 1000.0).isCloseTo(0.6, within(0.2));
  }

  @Test
  void forms_of_other_tools_mean_the_same() throws Exception {
    String[] forms = {"""
        cpus=2
               hog-12  [000]   100.000000: sched_switch: swapper/0:0 [120] R ==> hog:12 [120]
               hog-12  [000]   100.005000: sched_switch: hog:12 [120] S ==> swapper/0:0 [120]
          <idle>-0  [000]   100.007000: sched_wakeup: hog:12 [120]<CANT FIND FIELD success> CPU:000
          <idle>-0  [000]   100.007000: sched_switch: swapper/0:0 [120] R ==> hog:12 [120]
               hog-12  [000]   100.008000: sched_switch: hog:12 [120] x ==> swapper/0:0 [120]
        """, """
            swapper     0 [000]   100.000000:       sched:sched_switch: prev_comm=swapper/0 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=hog next_pid=12 next_prio=120
            hog    12 [000]   100.001000: sched:sched_stat_runtime: comm=hog pid=12 runtime=68496 [ns]
            hog    12/12 [000]   100.005000:       sched:sched_switch: prev_comm=hog prev_pid=12 prev_prio=120 prev_state=S ==> next_comm=swapper/0 next_pid=0 next_prio=120
            swapper     0 [000]   100.007000:       sched:sched_waking: comm=hog pid=12 prio=120 target_cpu=000
            swapper     0 [000]   100.007000:       sched:sched_switch: prev_comm=swapper/0 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=hog next_pid=12 next_prio=120
            hog    12 [000]   100.008000:       sched:sched_switch: prev_comm=hog prev_pid=12 prev_prio=120 prev_state=X ==> next_comm=swapper/0 next_pid=0 next_prio=120
        """};
    for (String form : forms) {
      SimulationResult result = replay(form);
      assertThat(result.task("hog-12").runtime()).isEqualTo(Duration.ofMillis(6));
      assertThat(result.elapsed()).isEqualTo(Duration.ofMillis(8));
    }
  }

  @Test
  void wake_up_in_an_interrupt_is_nobodys() throws Exception {
    String trace = """
              one-1 [000] d..2. 1.000000: sched_switch: prev_comm=x prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=one next_pid=1 next_prio=120
              two-2 [001] d..2. 1.000000: sched_switch: prev_comm=x prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=two next_pid=2 next_prio=120
              two-2 [001] d..2. 1.001000: sched_switch: prev_comm=two prev_pid=2 prev_prio=120 prev_state=S ==> next_comm=x next_pid=0 next_prio=120
              one-1 [000] %s 1.003000: sched_waking: comm=two pid=2 prio=120 target_cpu=001
              one-1 [000] d..2. 1.004000: sched_switch: prev_comm=one prev_pid=1 prev_prio=120 prev_state=S ==> next_comm=x next_pid=0 next_prio=120
              two-2 [001] d..2. 1.005000: sched_switch: prev_comm=x prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=two next_pid=2 next_prio=120
              two-2 [001] d..2. 1.006000: sched_switch: prev_comm=two prev_pid=2 prev_prio=120 prev_state=S ==> next_comm=x next_pid=0 next_prio=120
        """;
    assertThat(blocks(trace.formatted("d..3."))).isTrue();
    assertThat(blocks(trace.formatted("d.h3."))).isFalse();
  }

  private static boolean blocks(String trace) throws WorkloadFormatException {
    return Workload.parseTrace(trace).plans().stream()
        .anyMatch(plan -> plan.program.has(Program.BLOCK));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      hello                | line 2: 'hello' is not understood; a line is SECONDS and
      x run 1              | line 2: 'x' is not a time: seconds, with nine digits
      0.5 jump 1           | line 2: '0.5 jump 1' is not understood
      0.5 run 0            | line 2: '0' is not a pid: a whole number, 1 or more
      0.5 run 99999999999  | line 2: '99999999999' is not a pid
      0.5 run 1 2          | line 2: '0.5 run 1 2' is not understood
      0.5 name 1           | line 2: '0.5 name 1' is not understood
      99999999 run 1       | line 2: more than 366 days after the first line
      0.5 sleep 7          | at the end: no task was seen to run: record sched_switch
      a-1 [000] d..2. 1.0: sched_switch: what | line 2: 'what' is not understood as a switch of
      """)
  void what_is_wrong_is_said_with_its_line(String line, String message) {
    assertThatThrownBy(() -> Workload.parseTrace("0.1 sleep 3\n" + line + "\n"))
        .isInstanceOf(WorkloadFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void message_of_a_file_names_it() throws IOException {
    Path file = Files.writeString(folder.resolve("trace"), "");
    assertThatThrownBy(() -> Workload.readTrace(file))
        .isInstanceOf(WorkloadFormatException.class)
        .hasMessageStartingWith(file + ": at the end: no task");
  }

  @Test
  void changed_text_gives_a_workload_that_ends_or_the_documented_exception() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String good = WorkloadJsonTest.resource("four-tasks.trace");
    for (int i = 0; i < 300; i++) {
      String text = Mutations.of(good, random);
      try {
        SimulatedKernelBuilder machine = exact(2, Workload.parseTrace(text));
        Simulations.run(machine.duration(Duration.ofSeconds(1)), new FifoScheduler(1_000_000));
      } catch (WorkloadFormatException e) {
        assertThat(e.getMessage()).contains(":");
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
  }

  @Test
  void bytes_of_any_kind_give_the_documented_exception() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Workload.parseTrace(text))
          .as("seed %d", seed)
          .isInstanceOf(WorkloadFormatException.class);
      assertThatThrownBy(() -> Workload.parse(text))
          .as("seed %d", seed)
          .isInstanceOf(WorkloadFormatException.class);
    }
  }

  @Test
  void lost_lines_leave_out_what_nobody_knows() throws Exception {
    String line = "  a-%d [000] d..2. %s: sched_switch: prev_comm=%s prev_pid=%d prev_prio=120 "
        + "prev_state=S ==> next_comm=%s next_pid=%d next_prio=120%n";
    String trace = line.formatted(0, "1.000", "swapper/0", 0, "lost", 7)
        + "CPU:0 [LOST 12 EVENTS]\n"
        + line.formatted(9, "1.500", "other", 9, "seen", 8)
        + line.formatted(8, "1.502", "seen", 8, "swapper/0", 0);
    SimulationResult result = replay(trace);
    assertThat(result.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.name()).isEqualTo("seen-8"));
  }

  @Test
  void very_long_line_is_answered_soon() {
    String line = " ".repeat(50_000) + "a-1 [0] ".repeat(100_000);
    assertThatThrownBy(() -> Workload.parseTrace(line))
        .isInstanceOf(WorkloadFormatException.class)
        .hasMessageStartingWith("line 1: '");
  }
}
