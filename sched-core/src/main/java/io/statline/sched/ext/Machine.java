package io.statline.sched.ext;

import io.statline.sched.SchedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of itself in {@code /proc} and {@code /sys}: whether it can be driven, and its CPUs. */
final class Machine {

  private static final int CAP_SYS_ADMIN = 21;
  private static final int CAP_PERFMON = 38;
  private static final int CAP_BPF = 39;

  private final Path root;
  private final String os;
  private final String architecture;

  /** A machine whose {@code /proc} and {@code /sys} are under a root. */
  Machine(Path root, String os, String architecture) {
    this.root = root;
    this.os = os;
    this.architecture = architecture;
  }

  /** The one we run on. */
  static Machine here() {
    return new Machine(Path.of("/"), System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Throws what is missing first, in the order in which one would put it right. */
  void check() throws SchedException {
    checkPlatform();
    checkSchedExt();
    checkTypes();
    checkRights();
    checkLockdown();
    checkFree();
  }

  void checkPlatform() throws SchedException {
    if (!os.equals("Linux")) {
      throw new SchedException("sched_ext is a part of Linux; this is " + os);
    }
    if (!architecture.equals("amd64") && !architecture.equals("aarch64")) {
      throw new SchedException(
          "the sched_ext backend knows x86-64 and AArch64; this is " + architecture);
    }
  }

  private void checkSchedExt() throws SchedException {
    if (!Files.isDirectory(root.resolve("sys/kernel/sched_ext"))) {
      throw new SchedException("kernel without sched_ext: there is no /sys/kernel/sched_ext on "
          + release() + "; boot a kernel 6.12 or newer built with CONFIG_SCHED_CLASS_EXT=y");
    }
  }

  private void checkTypes() throws SchedException {
    if (!Files.exists(root.resolve("sys/kernel/btf/vmlinux"))) {
      throw new SchedException("kernel without BTF: there is no /sys/kernel/btf/vmlinux on "
          + release() + "; boot a kernel built with CONFIG_DEBUG_INFO_BTF=y");
    }
  }

  private void checkRights() throws SchedException {
    long capabilities = capabilities();
    boolean all = has(capabilities, CAP_SYS_ADMIN);
    boolean enough = has(capabilities, CAP_BPF) && has(capabilities, CAP_PERFMON);
    if (!all && !enough) {
      throw new SchedException(
          "no right to load a scheduler: this process has neither CAP_SYS_ADMIN nor CAP_BPF with CAP_PERFMON; run it as root");
    }
  }

  private static boolean has(long capabilities, int capability) {
    return (capabilities & (1L << capability)) != 0;
  }

  private long capabilities() throws SchedException {
    for (String line : read("proc/self/status").split("\n", -1)) {
      if (line.startsWith("CapEff:")) {
        return Long.parseUnsignedLong(line.substring(7).strip(), 16);
      }
    }
    throw new SchedException("there is no CapEff in /proc/self/status");
  }

  /** Where the file system of security is not mounted, loading tells. */
  private void checkLockdown() throws SchedException {
    String file = "sys/kernel/security/lockdown";
    if (Files.isReadable(root.resolve(file)) && read(file).contains("[confidentiality]")) {
      throw new SchedException(
          "the kernel is locked down (confidentiality), where BPF may not read kernel memory; boot it without lockdown=confidentiality");
    }
  }

  private void checkFree() throws SchedException {
    String state = read("sys/kernel/sched_ext/state").strip();
    if (!state.equals("disabled")) {
      String file = "sys/kernel/sched_ext/root/ops";
      String name = Files.isReadable(root.resolve(file)) ? read(file).strip() : "unknown";
      throw new SchedException("another scheduler is loaded: " + name + " (" + state
          + "); stop it first, the kernel takes one at a time");
    }
  }

  /** The CPUs that can be there ({@code possible}) or are there ({@code online}). */
  String cpus(String which) throws SchedException {
    return read("sys/devices/system/cpu/" + which);
  }

  /** As {@link #cpus}, of the file that is always there once the machine runs. */
  String online() {
    try {
      return cpus("online");
    } catch (SchedException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private String release() throws SchedException {
    return "kernel " + read("proc/sys/kernel/osrelease").strip();
  }

  private String read(String file) throws SchedException {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new SchedException("cannot read /" + file + ": " + e, e);
    }
  }
}
