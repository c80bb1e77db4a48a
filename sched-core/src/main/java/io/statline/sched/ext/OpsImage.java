package io.statline.sched.ext;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Fills the table of operations in the BPF object's bytes in before libbpf reads them: older libbpf gives no other way to
 * it. The table is the section {@code .struct_ops.link} of the ELF file; the fields' places are those of {@code struct
 * sched_ext_ops} in {@code src/main/bpf/kernel.h}.
 */
final class OpsImage {

  static final int NAME_BYTES = 128;

  static final long SWITCH_PARTIAL = 1L << 3;

  private static final String SECTION = ".struct_ops.link";
  private static final int FLAGS = 120;
  private static final int TIMEOUT_MILLIS = 128;
  private static final int NAME = 132;

  private static final int ELF_SECTIONS_AT = 0x28;
  private static final int ELF_SECTION_BYTES = 0x3A;
  private static final int ELF_SECTION_COUNT = 0x3C;
  private static final int ELF_NAMES_SECTION = 0x3E;
  private static final int SECTION_OFFSET = 0x18;

  private final ByteBuffer elf;
  private final int table;

  /** A view of an object's bytes, which the setters write to. */
  OpsImage(byte[] object) {
    elf = ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN);
    table = find(SECTION);
  }

  void addFlags(long flags) {
    elf.putLong(table + FLAGS, elf.getLong(table + FLAGS) | flags);
  }

  void timeoutMillis(int millis) {
    elf.putInt(table + TIMEOUT_MILLIS, millis);
  }

  /** ASCII, shorter than {@link #NAME_BYTES}. */
  void name(String name) {
    byte[] bytes = new byte[NAME_BYTES];
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, bytes, 0, text.length);
    elf.put(table + NAME, bytes);
  }

  private int find(String name) {
    int names = offset(elf.getShort(ELF_NAMES_SECTION) & 0xFFFF);
    int count = elf.getShort(ELF_SECTION_COUNT) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      if (isAt(names + elf.getInt(header(i)), name)) {
        return offset(i);
      }
    }
    throw new IllegalArgumentException("the BPF object has no section " + name);
  }

  private int header(int section) {
    return (int) elf.getLong(ELF_SECTIONS_AT) + section * elf.getShort(ELF_SECTION_BYTES);
  }

  private int offset(int section) {
    return (int) elf.getLong(header(section) + SECTION_OFFSET);
  }

  private boolean isAt(int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (elf.get(at + i) != name.charAt(i)) {
        return false;
      }
    }
    return elf.get(at + name.length()) == 0;
  }
}
