package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTest {
  @Test
  void figures_everythingThere_areAllRead() throws IOException {
    SchedStats stats = new Kernel(ProcTexts.folder("schedstat-15")).read();
    assertThat(stats.bootTime()).hasValue(1795405055);
    assertThat(stats.contextSwitches()).hasValue(332581);
    assertThat(stats.forks()).hasValue(5534);
    assertThat(stats.interrupts()).hasValue(172456);
    assertThat(stats.softInterrupts()).hasValue(114562);
    assertThat(stats.runnable()).hasValue(2);
    assertThat(stats.blocked()).hasValue(1);
  }

  @Test
  void cpu_everythingThere_hasRunQueueAndDomains() throws IOException {
    SchedStats stats = new Kernel(ProcTexts.folder("schedstat-15")).read();
    assertThat(stats.schedstatVersion()).hasValue(15);
    assertThat(stats.cpus().get(2).runQueue().orElseThrow().domains()).containsOnlyKeys(0);
    assertThat(new Kernel(ProcTexts.folder("schedstat-15")).missing()).isEmpty();
  }

  @Test
  void kernel_withoutOptionalFiles_leavesThemOut() throws IOException {
    SchedStats stats = new Kernel(ProcTexts.folder("bare")).read();
    assertThat(stats.load()).isEmpty();
    assertThat(stats.pressure()).isEmpty();
    assertThat(stats.schedstatVersion()).isEmpty();
    assertThat(stats.cpus().get(0).runQueue()).isEmpty();
  }

  @Test
  void kernel_withoutOptionalFiles_saysWhich() {
    assertThat(new Kernel(ProcTexts.folder("bare")).missing())
        .containsExactly("loadavg", "pressure/cpu", "schedstat");
  }

  @Test
  void kernel_switchedOff_countsNoYields() throws IOException {
    SchedStats stats = new Kernel(ProcTexts.folder("schedstat-16")).read();
    assertThat(stats.cpus().get(0).runQueue().orElseThrow().yields()).isEmpty();
  }

  @Test
  void kernel_withoutSwitch_countsYields() throws IOException {
    SchedStats stats = new Kernel(ProcTexts.folder("schedstat-17")).read();
    assertThat(stats.cpus().get(0).runQueue().orElseThrow().yields()).hasValue(11);
  }

  @Test
  void folder_withoutStat_isAnErrorThatNamesIt(@TempDir Path empty) {
    assertThatThrownBy(() -> new Kernel(empty).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(empty.resolve("stat").toString());
  }
}
