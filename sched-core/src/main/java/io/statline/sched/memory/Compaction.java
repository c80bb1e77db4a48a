package io.statline.sched.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's moving of locked pages, forbidden while guards run. The setting is one for the whole machine: the first
 * guard notes what it was, the last one puts it back, and the next one after guards that were killed does too.
 */
final class Compaction {
  private static final String NAME = "compaction";
  private static final String FORBIDDEN = "0";
  private static final String RISK =
      "the kernel may move locked pages when it compacts memory; a touch meanwhile faults and waits";

  private final Path setting;
  private final Path noteFile;
  private @Nullable SharedNote note;
  private String before = FORBIDDEN;
  private boolean restored;

  Compaction(Path setting, Path noteFile) {
    this.setting = setting;
    this.noteFile = noteFile;
  }

  static Compaction ofKernel() {
    return new Compaction(
        Path.of("/proc/sys/vm/compact_unevictable_allowed"),
        Path.of("/run/statline-compact_unevictable_allowed"));
  }

  /** Forbids it as far as this process is permitted to. */
  synchronized Finding forbid() {
    String found = KernelFiles.text(setting).orElse("");
    if (found.isEmpty()) {
      return Finding.fine(NAME, FORBIDDEN, "the kernel does not compact");
    }
    if (restored) {
      return bad(found, "the JVM is ending");
    }
    try {
      return forbidNoted();
    } catch (IOException e) {
      return bad(found, reason(e));
    }
  }

  private Finding forbidNoted() throws IOException {
    note = openNote();
    String found = read();
    String noted = note == null ? "" : note.read();
    if (found.equals(FORBIDDEN)) {
      before = noted.isEmpty() ? FORBIDDEN : noted;
      return Finding.fine(
          NAME,
          FORBIDDEN,
          noted.isEmpty() ? "0, as found" : "0, by another guard, or one that was killed");
    }
    if (note != null) {
      note.write(found); // first, so that whoever finds the setting changed finds this
    }
    write(FORBIDDEN);
    before = found;
    return Finding.fine(NAME, FORBIDDEN, "0 while the guard is there, " + found + " afterwards");
  }

  /** Without it, as where there is no such folder, the guard goes by what it has seen itself. */
  private @Nullable SharedNote openNote() {
    try {
      return SharedNote.open(noteFile);
    } catch (IOException e) {
      return null;
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "not permitted to change it";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.toString();
  }

  private static Finding bad(String found, String why) {
    return Finding.note(
        NAME,
        FORBIDDEN,
        found + " (" + why + ")",
        RISK,
        "sysctl vm.compact_unevictable_allowed=0, as root and outside of a container");
  }

  /** Puts the setting back, if no other guard needs it. Once; from any thread. */
  synchronized void restore() {
    if (restored) {
      return;
    }
    restored = true;
    boolean interrupted = Thread.interrupted(); // as by a signal: channels would close
    try (SharedNote shared = note) {
      boolean alone = shared == null || shared.last();
      if (alone && !before.equals(FORBIDDEN)) {
        write(before);
      }
      if (alone && shared != null) {
        shared.write("");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put " + before + " back into " + setting, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String read() throws IOException {
    return Files.readString(setting, StandardCharsets.UTF_8).strip();
  }

  private void write(String value) throws IOException {
    Files.writeString(setting, value + "\n", StandardCharsets.UTF_8);
  }
}
