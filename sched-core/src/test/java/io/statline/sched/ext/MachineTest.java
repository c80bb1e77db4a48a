package io.statline.sched.ext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.sched.SchedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir
  Path root;

  @BeforeEach
  void able() throws IOException {
    write("proc/sys/kernel/osrelease", "6.18.0-test\n");
    write("proc/self/status", "Name:\tjava\nCapEff:\t000001ffffffffff\n");
    write("sys/kernel/btf/vmlinux", "");
    write("sys/kernel/sched_ext/state", "disabled\n");
    write("sys/kernel/security/lockdown", "[none] integrity confidentiality\n");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private Machine machine() {
    return new Machine(root, "Linux", "amd64");
  }

  private void assertRefused(Machine machine, String... texts) {
    assertThatThrownBy(machine::check)
        .isInstanceOf(SchedException.class)
        .hasMessageContainingAll(texts);
  }

  @Test
  void machine_withAll_isAccepted() {
    assertThatCode(() -> machine().check()).doesNotThrowAnyException();
  }

  @Test
  void machine_otherSystem_isNamed() {
    assertRefused(new Machine(root, "Mac OS X", "aarch64"), "Mac OS X");
    assertRefused(new Machine(root, "Linux", "riscv64"), "riscv64");
  }

  @Test
  void machine_withoutSchedExt_saysWhichKernelIsNeeded() throws IOException {
    Files.delete(root.resolve("sys/kernel/sched_ext/state"));
    Files.delete(root.resolve("sys/kernel/sched_ext"));
    assertRefused(machine(), "kernel without sched_ext", "6.18.0-test", "6.12");
  }

  @Test
  void machine_withoutTypes_saysWhichOptionIsNeeded() throws IOException {
    Files.delete(root.resolve("sys/kernel/btf/vmlinux"));
    assertRefused(machine(), "kernel without BTF", "CONFIG_DEBUG_INFO_BTF");
  }

  @Test
  void machine_withoutRights_saysWhich() throws IOException {
    write("proc/self/status", "CapEff:\t0000000000000000\n");
    assertRefused(machine(), "CAP_SYS_ADMIN", "root");
  }

  @Test
  void machine_bpfAndPerfmon_areEnough() throws IOException {
    write("proc/self/status", "CapEff:\t000000c000000000\n");
    assertThatCode(() -> machine().check()).doesNotThrowAnyException();
  }

  @Test
  void machine_lockedDown_isRefused() throws IOException {
    write("sys/kernel/security/lockdown", "none integrity [confidentiality]\n");
    assertRefused(machine(), "locked down");
  }

  @Test
  void machine_withAnotherScheduler_namesIt() throws IOException {
    write("sys/kernel/sched_ext/state", "enabled\n");
    write("sys/kernel/sched_ext/root/ops", "other_one\n");
    assertRefused(machine(), "another scheduler is loaded: other_one (enabled)");
  }

  @Test
  void cpuList_rangesAndSingles_areCounted() {
    assertThat(CpuList.count("0-3,8\n")).isEqualTo(5);
    assertThat(CpuList.last("0-3,8\n")).isEqualTo(8);
    assertThat(CpuList.last("0-15")).isEqualTo(15);
    assertThat(CpuList.count("0")).isEqualTo(1);
  }

  @Test
  void libbpf_tooOld_saysWhatIsNeeded() {
    assertThatThrownBy(() -> Libbpf.requireVersion(1, 1)).hasMessageContainingAll("1.1", "1.3");
    assertThatThrownBy(() -> Libbpf.requireVersion(0, 8)).hasMessageContaining("0.8");
    assertThatCode(() -> Libbpf.requireVersion(1, 3)).doesNotThrowAnyException();
    assertThatCode(() -> Libbpf.requireVersion(2, 0)).doesNotThrowAnyException();
  }

  @Test
  void jar_withoutObject_saysHowToBuildIt() {
    assertThatThrownBy(() -> Loader.image(null))
        .isInstanceOf(SchedException.class)
        .hasMessageContaining("-Psched-ext");
  }
}
