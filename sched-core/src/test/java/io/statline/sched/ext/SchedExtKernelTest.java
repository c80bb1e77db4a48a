package io.statline.sched.ext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.sched.SchedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedExtKernelTest {

  @BeforeEach
  void onLinux() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "needs Linux");
  }

  @Test
  void attach_kernelWithoutSchedExt_saysSo() throws SchedException {
    assumeFalse(Files.exists(Path.of("/sys/kernel/sched_ext")), "needs a kernel without sched_ext");
    try (SchedExtKernel kernel = SchedExtKernel.builder().build()) {
      assertThatThrownBy(kernel::attach)
          .isInstanceOf(SchedException.class)
          .hasMessageContaining("kernel without sched_ext");
    }
  }

  @Test
  void kernel_neverAttached_knowsItsCpusAndCloses() throws SchedException {
    SchedExtKernel kernel = SchedExtKernel.builder().build();
    assertThat(kernel.onlineCpus()).isBetween(1, kernel.cpus());
    kernel.wakeUp();
    kernel.detach();
    kernel.close();
    kernel.close();
    assertThat(kernel.exit()).isEmpty();
    assertThat(kernel.counters().userDispatches()).isZero();
  }

  @Test
  void builder_wrongOptions_areRefused() {
    SchedExtBuilder builder = SchedExtKernel.builder();
    assertThatThrownBy(() -> builder.name("no spaces")).hasMessageContaining("no spaces");
    assertThatThrownBy(() -> builder.watchdogTimeout(Duration.ofSeconds(31)))
        .hasMessageContaining("30 s");
    assertThatThrownBy(() -> builder.defaultSlice(Duration.ZERO)).hasMessageContaining("slice");
  }
}
