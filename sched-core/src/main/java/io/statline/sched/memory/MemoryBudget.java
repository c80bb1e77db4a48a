package io.statline.sched.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the memory that a locked JVM takes is there. */
final class MemoryBudget {

  /** What a JVM takes besides heap and code cache: 280 MiB were measured with few threads and classes. */
  private static final long OVERHEAD_BYTES = Sizes.ofMib(300);

  private static final Path OWN_GROUPS = Path.of("/proc/self/cgroup");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private final long needed;

  MemoryBudget(VmOptions options) {
    this.needed =
        options.number("MaxHeapSize") + options.number("ReservedCodeCacheSize") + OVERHEAD_BYTES;
  }

  Finding finding() {
    long free = KernelFiles.availableBytes() + KernelFiles.residentBytes();
    long limit = groupLimit();
    long there = Math.min(free, limit);
    String wanted = "about " + Sizes.mib(needed);
    String found = Sizes.mib(there) + (limit < free ? " (limit of the cgroup)" : " can be had");
    return needed <= there
        ? Finding.fine("memory", wanted, found + ", about " + Sizes.mib(needed) + " needed")
        : Finding.missing(
            "memory",
            wanted,
            found,
            "locked memory cannot be swapped or dropped: a JVM that does not fit is killed",
            "a smaller -Xmx, or more memory");
  }

  private static long groupLimit() {
    return groupFiles(KernelFiles.text(OWN_GROUPS).orElse("")).stream()
        .map(KernelFiles::text)
        .flatMap(Optional::stream)
        .filter(text -> text.matches("\\d{1,18}")) // not "max"
        .mapToLong(Long::parseLong)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Of the group and of all above it. A container may see its own group at the top. */
  static List<Path> groupFiles(String groups) {
    List<Path> files = new ArrayList<>();
    for (String line : groups.split("\n", -1)) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && parts[1].isEmpty()) {
        addUpwards(files, GROUPS, parts[2], "memory.max");
      } else if (parts.length == 3 && List.of(parts[1].split(",", -1)).contains("memory")) {
        addUpwards(files, GROUPS.resolve("memory"), parts[2], "memory.limit_in_bytes");
      }
    }
    return files;
  }

  private static void addUpwards(List<Path> files, Path root, String group, String name) {
    Path folder = root.resolve(group.substring(1)).normalize();
    while (folder != null && folder.startsWith(root)) {
      files.add(folder.resolve(name));
      folder = folder.getParent();
    }
  }
}
