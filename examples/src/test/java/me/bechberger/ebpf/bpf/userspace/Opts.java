package me.bechberger.ebpf.bpf.userspace;

/** Stands in for the class of hello-ebpf, so that the examples of docs/hello-ebpf.md compile. */
public final class Opts {
  private Opts() {}

  public static Opts defaults() {
    return new Opts();
  }
}
