package io.statline.sched.ext;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.statline.sched.SchedException;

/** What of libbpf is called. Pointers are longs, 0 for none. */
final class Libbpf {

  private static final String SONAME = "libbpf.so.1";
  private static final int MAJOR = 1;
  private static final int MINOR = 3;

  private static boolean bound;

  private Libbpf() {}

  /**
   * Finds the library and makes the functions below callable.
   *
   * @throws SchedException if there is none, or none that can keep a scheduler by a link
   */
  static synchronized void bind() throws SchedException {
    NativeLibrary library = find();
    requireVersion(
        library.getFunction("libbpf_major_version").invokeInt(new Object[0]),
        library.getFunction("libbpf_minor_version").invokeInt(new Object[0]));
    if (!bound) {
      Native.register(Libbpf.class, library);
      bound = true;
    }
  }

  private static NativeLibrary find() throws SchedException {
    try {
      return NativeLibrary.getInstance(SONAME);
    } catch (UnsatisfiedLinkError e) {
      throw new SchedException(
          "there is no " + SONAME + " on this machine; install libbpf " + MAJOR + "." + MINOR
              + " or newer (Debian and Ubuntu: apt install libbpf1; Fedora: dnf install libbpf)",
          e);
    }
  }

  /** A link gives the machine back when the process dies; a scheduler without one would outlive it. */
  static void requireVersion(int major, int minor) throws SchedException {
    if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
      throw new SchedException("libbpf here is " + major + "." + minor
          + ", which cannot attach a scheduler by a link; install "
          + MAJOR + "." + MINOR
          + " or newer (Debian 13, Ubuntu 24.04 and Fedora 40 have it)");
    }
  }

  static native long libbpf_set_print(long callback);

  static native long bpf_object__open_mem(long image, long bytes, long options);

  static native int bpf_object__load(long object);

  static native void bpf_object__close(long object);

  static native long bpf_object__find_map_by_name(long object, String name);

  static native long bpf_object__find_program_by_name(long object, String name);

  static native int bpf_map__fd(long map);

  static native int bpf_map__max_entries(long map);

  static native long bpf_map__initial_value(long map, long bytes);

  static native int bpf_program__fd(long program);

  static native long bpf_map__attach_struct_ops(long map);

  static native int bpf_link__destroy(long link);

  static native int bpf_prog_test_run_opts(int program, long options);
}
