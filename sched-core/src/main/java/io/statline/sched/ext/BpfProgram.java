package io.statline.sched.ext;

import com.sun.jna.Memory;

/** A BPF program that user space runs, without garbage. One thread runs it. */
final class BpfProgram implements AutoCloseable {

  private static final int OPTIONS_BYTES = 80;
  private static final int RESULT = 56;

  private final int fd;
  private final Memory options = new Memory(OPTIONS_BYTES);
  private final long address = BpfObject.address(options);

  BpfProgram(BpfObject object, String name) {
    fd = object.programFd(name);
  }

  /** Runs it: what it returned, or the kernel's negative error number if it did not run. */
  int run() {
    options.clear();
    options.setLong(0, OPTIONS_BYTES);
    int error = Libbpf.bpf_prog_test_run_opts(fd, address);
    return error < 0 ? error : options.getInt(RESULT);
  }

  @Override
  public void close() {
    options.close();
  }
}
