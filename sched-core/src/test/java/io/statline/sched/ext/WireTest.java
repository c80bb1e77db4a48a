package io.statline.sched.ext;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTest {

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256).order(ByteOrder.nativeOrder());
  private final QueuedTask task = new QueuedTask();

  @Test
  void news_queued_fillsInAllOfTheTask() {
    buffer.putInt(8, 1).putInt(12, 42).putLong(16, 7).putInt(24, 3).putInt(28, 250);
    buffer.putLong(32, QueuedTask.WAKEUP).putLong(40, 11).putLong(48, 12).putLong(56, 13);
    buffer.put(64, "worker\0junk".getBytes(StandardCharsets.US_ASCII));
    buffer.putLong(80, 0b101).putLong(80 + 15 * 8, 1L << 63);

    assertThat(Wire.readNews(buffer, 8, task)).isEqualTo(Event.QUEUED);

    assertThat(task.pid()).isEqualTo(42);
    assertThat(task.ticket()).isEqualTo(7);
    assertThat(task.previousCpu()).isEqualTo(3);
    assertThat(task.weight()).isEqualTo(250);
    assertThat(task.flags()).isEqualTo(QueuedTask.WAKEUP);
    assertThat(task.startNanos()).isEqualTo(11);
    assertThat(task.stopNanos()).isEqualTo(12);
    assertThat(task.runtimeNanos()).isEqualTo(13);
    assertThat(task.name()).isEqualTo("worker");
    assertThat(task.allowedCpus()).hasToString("{0, 2, 1023}");
  }

  @Test
  void news_exited_hasThePid() {
    buffer.putInt(0, 2).putInt(4, 42);
    assertThat(Wire.readNews(buffer, 0, task)).isEqualTo(Event.EXITED);
    assertThat(task.pid()).isEqualTo(42);
  }

  @Test
  void news_lookOfACpu_isNoneForSchedulers() {
    buffer.putInt(0, 3);
    assertThat(Wire.readNews(buffer, 0, task)).isEqualTo(Event.NONE);
  }

  @Test
  void decision_written_liesWhereTheKernelReadsIt() {
    Decision decision = new Decision().of(42, 7).cpu(3).sliceNanos(1000).deadline(99);
    Wire.writeDecision(buffer, 8, decision);
    assertThat(buffer.getInt(8)).isEqualTo(42);
    assertThat(buffer.getInt(12)).isEqualTo(3);
    assertThat(buffer.getLong(16)).isEqualTo(7);
    assertThat(buffer.getLong(24)).isEqualTo(1000);
    assertThat(buffer.getLong(32)).isEqualTo(99);
  }
}
