/** For schedulers whose user-space half is Java: memory that never faults, a driver loop, and kernels to drive. */
module io.statline.sched {
  requires transitive io.statline.protocol;
  requires com.fasterxml.jackson.core;
  requires com.sun.jna;
  requires java.management;
  requires jdk.management;
  requires static org.jspecify;

  exports io.statline.sched;
  exports io.statline.sched.ext;
  exports io.statline.sched.memory;
  exports io.statline.sched.sim;

  // libbpf prints through a callback, which JNA calls by reflection.
  opens io.statline.sched.ext to
      com.sun.jna;
}
