package io.statline.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What travels between a kernel and a scheduler. */
class ValuesTest {

  private static void name(QueuedTask task, String name) {
    task.clearName();
    for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
      task.appendName(next);
    }
  }

  @Test
  void mask_is_as_a_bit_set() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    CpuMask mask = new CpuMask();
    BitSet model = new BitSet();
    for (int i = 0; i < 20_000; i++) {
      int cpu = random.nextInt(CpuMask.CPUS);
      if (random.nextBoolean()) {
        mask.add(cpu);
        model.set(cpu);
      } else {
        mask.remove(cpu);
        model.clear(cpu);
      }
      int from = random.nextInt(CpuMask.CPUS + 70) - 5;
      assertThat(mask.next(from))
          .as("seed %d", seed)
          .isEqualTo(model.nextSetBit(Math.max(0, from)));
      assertThat(mask.contains(from)).isEqualTo(from >= 0 && model.get(from));
    }
    assertThat(mask.count()).isEqualTo(model.cardinality());
    assertThat(mask).hasToString(model.toString());
  }

  @Test
  void filled_mask_has_the_first_cpus_and_no_other() {
    CpuMask mask = new CpuMask();
    for (int cpus = 0; cpus <= CpuMask.CPUS; cpus++) {
      mask.add(CpuMask.CPUS - 1);
      mask.fill(cpus);
      assertThat(mask.count()).isEqualTo(cpus);
      assertThat(mask.contains(cpus)).isFalse();
      assertThat(mask.next(0)).isEqualTo(cpus == 0 ? -1 : 0);
    }
  }

  @Test
  void copy_and_words_carry_all_cpus() {
    CpuMask mask = new CpuMask();
    mask.add(0);
    mask.add(63);
    mask.add(64);
    mask.add(1023);
    CpuMask copy = new CpuMask();
    copy.add(7);
    copy.copyFrom(mask);
    assertThat(copy).hasToString("{0, 63, 64, 1023}");
    CpuMask words = new CpuMask();
    for (int i = 0; i < CpuMask.WORDS; i++) {
      words.word(i, mask.word(i));
    }
    assertThat(words).hasToString(copy.toString());
    mask.remove(0);
    assertThat(copy.contains(0)).isTrue();
  }

  @Test
  void cpu_out_of_range_is_refused() {
    CpuMask mask = new CpuMask();
    assertThatThrownBy(() -> mask.add(1024))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a CPU's number is 0…1023, not 1024");
    assertThatThrownBy(() -> mask.remove(-1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> mask.fill(1025)).hasMessageContaining("0…1024, not 1025");
    assertThat(mask.next(5000)).isEqualTo(-1);
  }

  @Test
  void name_is_cut_at_fifteen_bytes_and_begins_anew() {
    QueuedTask task = new QueuedTask();
    name(task, "a name that is too long");
    assertThat(task.name()).isEqualTo("a name that is ");
    assertThat(task.nameLength()).isEqualTo(15);
    name(task, "übung");
    assertThat(task.name()).isEqualTo("übung");
    assertThat(task.nameByte(5)).isEqualTo((byte) 'g');
    assertThatThrownBy(() -> task.nameByte(6))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("byte 6 of a name of 6");
    assertThatThrownBy(() -> task.nameByte(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    // Cut inside of a character.
    name(task, "12345678901234ü");
    assertThat(task.name()).isEqualTo("12345678901234\uFFFD");
  }

  @Test
  void task_says_who_it_is() {
    QueuedTask task = new QueuedTask();
    task.identify(17, 3);
    task.describe(2, 300, QueuedTask.WAKEUP);
    name(task, "editor");
    task.allowedCpus().fill(3);
    assertThat(task).hasToString("task 17 (editor), weight 300, last on CPU 2, allowed {0, 1, 2}");
  }

  @Test
  void decision_begins_anew_with_each_task() {
    QueuedTask task = new QueuedTask();
    task.identify(17, 3);
    Decision decision = new Decision().of(1, 1).cpu(5).sliceNanos(10).deadline(20);
    assertThat(decision.of(task)).isSameAs(decision);
    assertThat(decision.pid()).isEqualTo(17);
    assertThat(decision.ticket()).isEqualTo(3);
    assertThat(decision.cpu()).isEqualTo(Decision.ANY_CPU);
    assertThat(decision.sliceNanos()).isEqualTo(Decision.DEFAULT_SLICE);
    assertThat(decision.deadline()).isZero();
  }

  @Test
  void negative_slice_and_deadline_are_refused() {
    assertThatThrownBy(() -> new Decision().sliceNanos(-1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> new Decision().deadline(-1)).hasMessageContaining("0 or more");
  }

  @Test
  void metrics_are_the_counters_and_the_faults() {
    SchedMetrics metrics = SchedMetrics.of(new SchedCounters(1, 2, 3, 4, 6, 7, 8, 9, 10, 11), 5);
    assertThat(metrics).isEqualTo(new SchedMetrics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    assertThat(new SchedExit(SchedExit.Kind.STOPPED, "")).hasToString("stopped");
  }
}
