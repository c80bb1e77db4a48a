package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.sched.memory.GuardChild.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the kernel's setting; a file stands for it, but for one test. */
class CompactionTest {
  private static final Path KERNEL = Path.of("/proc/sys/vm/compact_unevictable_allowed");

  @TempDir
  Path folder;

  private Path setting;
  private Path note;

  @BeforeEach
  void settingIsOn() throws IOException {
    GuardChild.needLock();
    setting = Files.writeString(folder.resolve("setting"), "1\n");
    note = folder.resolve("note");
  }

  private GuardChild guard() throws Exception {
    return Plan.plain().start("plain", setting, note).await("guarded");
  }

  @Test
  void close_putsItBack() throws Exception {
    try (GuardChild child = guard()) {
      assertThat(setting).hasContent("0");
      child.end();
      assertThat(child.status()).isZero();
      assertThat(setting).hasContent("1");
    }
  }

  @Test
  void sigterm_putsItBack() throws Exception {
    try (GuardChild child = guard()) {
      child.terminate();
      assertThat(child.status()).isEqualTo(143);
      assertThat(setting).hasContent("1");
    }
  }

  @Test
  void sigkill_leavesItToTheNextGuard() throws Exception {
    try (GuardChild killed = guard()) {
      killed.kill();
      assertThat(setting).hasContent("0");
    }
    try (GuardChild next = guard()) {
      assertThat(next.output()).contains("compaction: 0, by another guard, or one that was killed");
      next.end();
      assertThat(setting).hasContent("1");
    }
  }

  @Test
  void twoGuards_theLastOnePutsItBack() throws Exception {
    try (GuardChild first = guard();
        GuardChild second = guard()) {
      first.end();
      assertThat(setting).hasContent("0");
      second.end();
      assertThat(setting).hasContent("1");
    }
  }

  @Test
  void manyGuards_comingAndGoingAtOnce_leaveItAsItWas() throws Exception {
    List<GuardChild> children = new ArrayList<>();
    try (OpenChildren open = new OpenChildren(children)) {
      for (int i = 0; i < 6; i++) {
        children.add(Plan.plain().start("plain", setting, note));
      }
      for (GuardChild child : open.children()) {
        child.await("guarded");
      }
      assertThat(setting).hasContent("0");
      for (GuardChild child : children) {
        child.proceed();
      }
      for (GuardChild child : children) {
        assertThat(child.end().status()).isZero();
      }
      assertThat(setting).hasContent("1");
    }
  }

  private record OpenChildren(List<GuardChild> children) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      for (GuardChild child : children) {
        child.close();
      }
    }
  }

  @Test
  void forbiddenByOthers_staysSo() throws Exception {
    Files.writeString(setting, "0\n");
    try (GuardChild child = guard()) {
      assertThat(child.output()).contains("  fine     compaction: 0, as found");
      child.end();
      assertThat(setting).hasContent("0");
    }
  }

  @Test
  void noPlaceForTheNote_goesWithout() throws Exception {
    note = folder.resolve("nowhere").resolve("note");
    try (GuardChild child = guard()) {
      assertThat(setting).hasContent("0");
      child.end();
      assertThat(setting).hasContent("1");
    }
  }

  @Test
  void noSuchSetting_isFine() throws Exception {
    Files.delete(setting);
    try (GuardChild child = guard()) {
      assertThat(child.output()).contains("  fine     compaction: the kernel does not compact");
      assertThat(child.end().status()).isZero();
      assertThat(setting).doesNotExist();
    }
  }

  @Test
  void strictRefusal_changesNothing() throws Exception {
    try (GuardChild child = Plan.plain().start("strict", setting, note)) {
      assertThat(child.end().status()).isEqualTo(1);
      assertThat(setting).hasContent("1");
      assertThat(note).doesNotExist();
    }
  }

  /** Guards of other programs may be there at the same time. */
  @Test
  void kernel_sigterm_putsItBack() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "needs a machine's root");
    assumeTrue(Files.exists(KERNEL), "needs a kernel that compacts");
    String before = Files.readString(KERNEL);
    try (GuardChild child = Plan.plain().start("plain").await("guarded")) {
      assumeTrue(child.output().contains("  fine     compaction: "), "needs a machine's root");
      assertThat(KERNEL).hasContent("0");
      child.terminate();
      awaitKernel(before);
    }
  }

  private static void awaitKernel(String value) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(KERNEL).equals(value) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(Files.readString(KERNEL)).isEqualTo(value);
  }
}
