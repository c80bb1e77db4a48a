package io.statline.sched.ext;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.statline.sched.SchedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A BPF object in the kernel, and what of it is mapped here. Not thread-safe. */
final class BpfObject implements AutoCloseable {

  private static final int OPEN_OPTIONS_BYTES = 16;

  private final long object;
  private final Memory image;
  private final Memory name;
  private final List<long[]> mappings = new ArrayList<>();

  private BpfObject(long object, Memory image, Memory name) {
    this.object = object;
    this.image = image;
    this.name = name;
  }

  /** Opens an object; nothing is in the kernel before {@link #load}. The name is the one that tools show. */
  static BpfObject open(byte[] bytes, String objectName) throws SchedException {
    Memory image = new Memory(bytes.length);
    image.write(0, bytes, 0, bytes.length);
    Memory name = new Memory(objectName.length() + 1L);
    name.setString(0, objectName, "US-ASCII");
    try (Memory options = new Memory(OPEN_OPTIONS_BYTES)) {
      options.setLong(0, OPEN_OPTIONS_BYTES);
      options.setPointer(8, name);
      long object = Libbpf.bpf_object__open_mem(address(image), bytes.length, address(options));
      if (object == 0) {
        throw new SchedException(
            "libbpf cannot read the BPF object: " + LibC.error(Native.getLastError()));
      }
      return new BpfObject(object, image, name);
    }
  }

  /** The initial bytes of a variables' section before {@link #load}, and what both halves see after it. */
  ByteBuffer variables(String section, int bytes) {
    try (Memory size = new Memory(Long.BYTES)) {
      long address = Libbpf.bpf_map__initial_value(map(section), address(size));
      if (address == 0 || size.getLong(0) < bytes) {
        throw new IllegalStateException(
            "the BPF object's " + section + " is smaller than " + bytes + " bytes");
      }
      return new Pointer(address).getByteBuffer(0, bytes).order(ByteOrder.nativeOrder());
    }
  }

  /** Hands it to the kernel: 0, or a negative error number. */
  int load() {
    return Libbpf.bpf_object__load(object);
  }

  int mapFd(String map) {
    return Libbpf.bpf_map__fd(map(map));
  }

  int programFd(String program) {
    return Libbpf.bpf_program__fd(
        required(Libbpf.bpf_object__find_program_by_name(object, program), program));
  }

  /** Makes a table of operations work: a link, or 0 with the C library's error number set. */
  long attach(String map) {
    return Libbpf.bpf_map__attach_struct_ops(map(map));
  }

  /** The reading end of a ring buffer of this object. */
  RingBufferReader reader(String ring) throws SchedException {
    int page = LibC.getpagesize();
    int data = 2 * Libbpf.bpf_map__max_entries(map(ring));
    ByteBuffer consumer = map(ring, page, LibC.PROT_READ | LibC.PROT_WRITE, 0);
    ByteBuffer rest = map(ring, page + data, LibC.PROT_READ, page);
    return new RingBufferReader(consumer, rest.slice(0, page), rest.slice(page, data));
  }

  /** The writing end of a user ring buffer of this object. */
  UserRingBufferWriter writer(String ring) throws SchedException {
    int page = LibC.getpagesize();
    int data = 2 * Libbpf.bpf_map__max_entries(map(ring));
    ByteBuffer consumer = map(ring, page, LibC.PROT_READ, 0);
    ByteBuffer rest = map(ring, page + data, LibC.PROT_READ | LibC.PROT_WRITE, page);
    return new UserRingBufferWriter(consumer, rest.slice(0, page), rest.slice(page, data));
  }

  private ByteBuffer map(String map, int bytes, int protection, int offset) throws SchedException {
    long address = LibC.mmap(0, bytes, protection, LibC.MAP_SHARED, mapFd(map), offset);
    if (address == -1) {
      throw new SchedException(
          "cannot map the BPF map " + map + ": " + LibC.error(Native.getLastError()));
    }
    mappings.add(new long[] {address, bytes});
    return new Pointer(address).getByteBuffer(0, bytes);
  }

  private long map(String map) {
    return required(Libbpf.bpf_object__find_map_by_name(object, map), map);
  }

  private static long required(long pointer, String what) {
    if (pointer == 0) {
      throw new IllegalStateException("the BPF object has no " + what);
    }
    return pointer;
  }

  static long address(Memory memory) {
    return Pointer.nativeValue(memory);
  }

  /** Frees all: no buffer that came from here may be touched after it. Once only. */
  @Override
  public void close() {
    for (long[] mapping : mappings) {
      LibC.munmap(mapping[0], mapping[1]);
    }
    Libbpf.bpf_object__close(object);
    name.close();
    image.close();
  }
}
