package io.statline.sched.ext;

import com.sun.jna.Native;
import io.statline.sched.SchedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Gets our BPF object from the jar into the kernel. */
final class Loader {

  static final String RESOURCE = "statline.bpf.o";
  static final String OPS = "statline";

  /** The kernel's, by number: not permitted, busy. */
  private static final int EPERM = 1;

  private static final int EBUSY = 16;

  private final SchedExtBuilder options;

  Loader(SchedExtBuilder options) {
    this.options = options;
  }

  /** Whether all is here that loading takes. */
  static void check() throws SchedException {
    image(Loader.class.getResourceAsStream(RESOURCE));
    Libbpf.bind();
  }

  /** Loaded, not attached. */
  BpfObject load() throws SchedException {
    byte[] image = image(Loader.class.getResourceAsStream(RESOURCE));
    Libbpf.bind();
    OpsImage ops = new OpsImage(image);
    ops.name(options.schedulerName);
    ops.timeoutMillis((int) options.watchdogTimeout.toMillis());
    ops.addFlags(options.switchPartial ? OpsImage.SWITCH_PARTIAL : 0);
    BpfObject object = null;
    try (LibbpfLog log = new LibbpfLog(options.log)) {
      object = BpfObject.open(image, OPS);
      ByteBuffer config = object.variables(".rodata", Long.BYTES);
      config.putLong(0, options.defaultSlice.toNanos());
      int error = object.load();
      if (error < 0) {
        throw new SchedException(refusal(-error, log.warnings()));
      }
      return object;
    } catch (Throwable e) { // an Error as well: nobody else knows of the object
      closeAfter(object);
      throw e;
    }
  }

  private static void closeAfter(@Nullable BpfObject object) {
    if (object != null) {
      object.close();
    }
  }

  /** @param resource the object in the jar; null if it was built without */
  static byte[] image(@Nullable InputStream resource) throws SchedException {
    if (resource == null) {
      throw new SchedException(
          "this sched-core has no BPF object: it was built without the profile sched-ext; build it by mvn -Psched-ext package, which needs clang");
    }
    try (resource) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new SchedException("cannot read the BPF object in the jar: " + e, e);
    }
  }

  private static String refusal(int error, String log) {
    String what = error == EPERM
        ? "the kernel does not permit this process to load the scheduler; run it as root, and outside of containers that forbid bpf(2)"
        : "the kernel refuses the scheduler: " + LibC.error(error);
    return log.isEmpty() ? what : what + "; libbpf says:\n" + log;
  }

  /** Makes it the machine's scheduler: the link. */
  long attach(BpfObject object) throws SchedException {
    try (LibbpfLog log = new LibbpfLog(options.log)) {
      long link = object.attach(OPS);
      if (link == 0) {
        int error = Native.getLastError();
        throw new SchedException(
            error == EBUSY
                ? "another scheduler is loaded, or the last one is still leaving; the kernel takes one at a time"
                : refusal(error, log.warnings()));
      }
      return link;
    }
  }
}
