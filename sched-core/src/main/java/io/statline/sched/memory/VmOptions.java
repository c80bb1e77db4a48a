package io.statline.sched.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The flags of this JVM as they are in effect, wherever they come from: command line, files, environment, defaults. */
final class VmOptions {

  /** Absent in a runtime cut down without it, and in JVMs that are not HotSpot. */
  private final @Nullable HotSpotDiagnosticMXBean bean;

  VmOptions() {
    this.bean = find();
  }

  private static @Nullable HotSpotDiagnosticMXBean find() {
    try {
      return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    } catch (LinkageError | IllegalArgumentException e) {
      return null; // what is missing is said by the one who asks
    }
  }

  boolean known() {
    return bean != null;
  }

  /** Empty if this JVM has no such flag, or does not show it. */
  Optional<String> value(String flag) {
    if (bean == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(bean.getVMOption(flag).getValue());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean on(String flag) {
    return value(flag).equals(Optional.of("true"));
  }

  /** Zero if there is no such flag. */
  long number(String flag) {
    return value(flag).map(Long::parseUnsignedLong).orElse(0L);
  }
}
