package io.statline.sched.ext;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.function.Consumer;

/**
 * Collects what libbpf prints, the verifier's reasons among it, while it is open. libbpf has one printer for the
 * whole process: only one log is open at a time, and closing it puts the earlier printer back.
 */
final class LibbpfLog implements AutoCloseable {

  /** Called by libbpf; {@code va_list} arrives as an address on x86-64 and on AArch64. */
  interface Printer extends Callback {
    int invoke(int level, Pointer format, Pointer arguments);
  }

  private static final int WARNING = 0;
  private static final int LINE_BYTES = 16 * 1024;

  /** How much of the end is kept: a verifier's log can have megabytes, and the reason comes last. */
  private static final int KEPT_CHARS = 16 * 1024;

  private final StringBuilder warnings = new StringBuilder();
  private final Memory line = new Memory(LINE_BYTES);
  private final Consumer<String> everything;
  private final Printer printer = this::print;
  private final long earlier;

  /** Opens the log; all lines, not only warnings, go to the consumer as well. */
  LibbpfLog(Consumer<String> everything) {
    this.everything = everything;
    earlier =
        Libbpf.libbpf_set_print(Pointer.nativeValue(CallbackReference.getFunctionPointer(printer)));
  }

  private int print(int level, Pointer format, Pointer arguments) {
    int length = LibC.vsnprintf(line, LINE_BYTES, format, arguments);
    if (length > 0) {
      String text = line.getString(0, "UTF-8");
      everything.accept(text.stripTrailing());
      if (level == WARNING) {
        warnings.append(text);
        warnings.delete(0, Math.max(0, warnings.length() - KEPT_CHARS));
      }
    }
    return length;
  }

  /** The warnings so far, or their end if they are long. */
  String warnings() {
    return warnings.toString().strip();
  }

  @Override
  public void close() {
    Libbpf.libbpf_set_print(earlier);
  }
}
