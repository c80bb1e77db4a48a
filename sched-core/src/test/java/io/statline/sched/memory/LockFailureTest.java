package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.sched.memory.GuardChild.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that may not lock their memory, or cannot. */
class LockFailureTest {
  private static final String[] WITHOUT_CAPABILITY = {
    "setpriv", "--bounding-set", "-ipc_lock", "--inh-caps", "-ipc_lock"
  };

  @TempDir
  Path folder;

  private static void needSetpriv() {
    GuardChild.needProgram("setpriv");
    assumeTrue(System.getProperty("user.name").equals("root"), "needs setpriv to be run by root");
    GuardChild.needLock();
  }

  @Test
  void withoutCapability_saysWhoLacksItAndHowItIsGiven() throws Exception {
    needSetpriv();
    try (GuardChild child = Plan.plain().by(WITHOUT_CAPABILITY).start("plain")) {
      child.end();
      assertThat(child.status()).isEqualTo(1);
      assertThat(child.output())
          .contains(
              "refused, locked no", "MemoryLockException: memory cannot be locked: mlockall: ")
          .contains(
              "user 0 has no CAP_IPC_LOCK here, and may lock ", " (RLIMIT_MEMLOCK) without it")
          .contains("systemd: AmbientCapabilities=CAP_IPC_LOCK", "no setcap on the java binary");
    }
  }

  @Test
  void withoutCapability_strict_saysItInTheReport() throws Exception {
    needSetpriv();
    try (GuardChild child = Plan.quiet().by(WITHOUT_CAPABILITY).start("strict")) {
      child.end();
      assertThat(child.status()).isEqualTo(1);
      assertThat(child.output())
          .contains("memory: not quiet, 1 of ")
          .contains("  missing  lock: not allowed (user 0 has no CAP_IPC_LOCK here");
    }
  }

  @Test
  void otherUser_withTheCapability_locksAndLeavesTheKernelsSetting() throws Exception {
    needSetpriv();
    String[] nobody = {
      "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
      "--inh-caps", "+ipc_lock", "--ambient-caps", "+ipc_lock", "env", "HOME=/"
    };
    Path setting = Files.writeString(folder.resolve("setting"), "1\n");
    allowAll(folder, "rwxr-xr-x");
    Plan plan = Plan.quiet().by(nobody);
    List<String> command = new ArrayList<>(plan.launcher());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(plan.options());
    command.addAll(List.of("-cp", copyOfClasses(), GuardProgram.class.getName()));
    command.addAll(List.of("strict", setting.toString(), folder.resolve("note").toString()));
    try (GuardChild child = GuardChild.start(command, plan.environment())) {
      child.await("guarded, locked yes").end();
      assertThat(child.output())
          .contains("  note     compaction: 1 (not permitted to change it), wanted 0");
      assertThat(child.status()).isZero();
    }
    assertThat(setting).hasContent("1");
  }

  /** Where another user may read them. */
  private String copyOfClasses() throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path source = Path.of(entry);
      boolean used =
          source.getFileName().toString().startsWith("jna-") || Files.isDirectory(source);
      if (used) {
        copies.add(copy(source, folder.resolve("classes" + copies.size())).toString());
      }
    }
    return String.join(":", copies);
  }

  private static Path copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.copy(file, file.equals(source) ? target : copy);
        allowAll(file.equals(source) ? target : copy, "rwxr-xr-x");
      }
    }
    return target;
  }

  private static void allowAll(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void otherSystem_isNamed() throws Exception {
    try (GuardChild child = Plan.plain().and("-Dos.name=Mac OS X").start("plain")) {
      child.end();
      assertThat(child.output()).contains("this system is Mac OS X, and the guard is for Linux");
    }
  }

  @Test
  void nativeLibrary_thatCannotBeLoaded_saysWhatItNeeds() throws Exception {
    try (GuardChild child = Plan.plain().and("-Djna.tmpdir=/proc").start("plain")) {
      child.end();
      assertThat(child.status()).isEqualTo(1);
      assertThat(child.output())
          .contains(
              "MemoryLockException: memory cannot be locked: JNA, which makes the system calls, does not load: ")
          .contains("musl, as in Alpine, will not do", "-Djna.tmpdir=FOLDER");
    }
  }

  @Test
  void limitThatStays_matters_withoutTheCapabilityOnly() {
    LockRights root = new LockRights("0", true, 1 << 20, 1 << 20);
    LockRights user = new LockRights("1000", false, 1 << 20, 1 << 20);
    assertThat(MemoryLock.stays(root, "no").verdict()).isEqualTo(Finding.Verdict.FINE);
    assertThat(MemoryLock.stays(user, "no").verdict()).isEqualTo(Finding.Verdict.MISSING);
    assertThat(MemoryLock.stays(user, "no").found())
        .isEqualTo("stays 1024 KiB, as raising it failed: no");
  }

  @Test
  void failure_withTheCapability_isLackOfMemory() {
    LockRights root = new LockRights("0", true, 1024, 1024);
    assertThat(root.explain("Cannot allocate memory (errno 12)"))
        .contains("mlockall: Cannot allocate memory (errno 12)", "too little memory");
  }
}
