package io.statline.protocol;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * The codecs of arrays of primitives, which go over the wire without boxing. For generated code; a codec's
 * {@link StatCodec#kind()} is that of one element.
 *
 * @since 0.1.0
 */
public final class StatArrays {

  /** Signed 8-bit integers. */
  public static final StatCodec<byte[]> BYTE = bytes(StatCodecs.BYTE, -1L);

  /** Signed 16-bit integers. */
  public static final StatCodec<short[]> SHORT = shorts(StatCodecs.SHORT, -1L);

  /** Signed 32-bit integers. */
  public static final StatCodec<int[]> INT = ints(StatCodecs.INT, -1L);

  /** Signed 64-bit integers. */
  public static final StatCodec<long[]> LONG =
      longs(StatCodecs.LONG, (v, out) -> out.json.writeNumber(v));

  /** 8-bit integers whose bits are read as unsigned. */
  public static final StatCodec<byte[]> UNSIGNED_BYTE = bytes(StatCodecs.UNSIGNED_BYTE, 0xFFL);

  /** 16-bit integers whose bits are read as unsigned. */
  public static final StatCodec<short[]> UNSIGNED_SHORT =
      shorts(StatCodecs.UNSIGNED_SHORT, 0xFFFFL);

  /** 32-bit integers whose bits are read as unsigned. */
  public static final StatCodec<int[]> UNSIGNED_INT = ints(StatCodecs.UNSIGNED_INT, 0xFFFF_FFFFL);

  /** 64-bit integers whose bits are read as unsigned. */
  public static final StatCodec<long[]> UNSIGNED_LONG =
      longs(StatCodecs.UNSIGNED_LONG, (v, out) -> out.writeUnsigned(v));

  /** Floats. */
  public static final StatCodec<float[]> FLOAT = new ArrayCodec<>(
      StatCodecs.FLOAT,
      (array, out) -> {
        for (float value : array) {
          out.writeFloat(value);
        }
      },
      list -> {
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
          array[i] = list.get(i);
        }
        return array;
      });

  /** Doubles. */
  public static final StatCodec<double[]> DOUBLE = new ArrayCodec<>(
      StatCodecs.DOUBLE,
      (array, out) -> {
        for (double value : array) {
          out.writeDouble(value);
        }
      },
      list -> list.stream().mapToDouble(Double::doubleValue).toArray());

  /** Booleans. */
  public static final StatCodec<boolean[]> BOOLEAN = new ArrayCodec<>(
      StatCodecs.BOOLEAN,
      (array, out) -> {
        for (boolean value : array) {
          out.json.writeNumber(value ? 1 : 0);
        }
      },
      list -> {
        boolean[] array = new boolean[list.size()];
        for (int i = 0; i < array.length; i++) {
          array[i] = list.get(i);
        }
        return array;
      });

  /** A bit set, as 64 bits an element, the lowest first. */
  public static final StatCodec<BitSet> BIT_SET = new ArrayCodec<>(
      StatCodecs.UNSIGNED_LONG,
      (bits, out) -> {
        for (long word : bits.toLongArray()) {
          out.writeUnsigned(word);
        }
      },
      list -> BitSet.valueOf(list.stream().mapToLong(Long::longValue).toArray()));

  /**
   * The counts of histograms.
   *
   * @param scheme the attribute {@code _buckets}; writing a histogram of another is an error
   */
  public static StatCodec<StatHistogram> histogram(String scheme) {
    StatBuckets buckets = StatBuckets.parse(scheme)
        .orElseThrow(() -> new IllegalArgumentException("'" + scheme + "' is no bucket scheme"));
    return new ArrayCodec<>(
        StatCodecs.UNSIGNED_LONG,
        (histogram, out) -> {
          requireScheme(histogram, buckets);
          for (long count : histogram.counts()) {
            out.writeUnsigned(count);
          }
        },
        list ->
            StatHistogram.of(buckets, list.stream().mapToLong(Long::longValue).toArray()));
  }

  private static void requireScheme(StatHistogram histogram, StatBuckets declared)
      throws StatException {
    if (!histogram.buckets().equals(declared)) {
      throw new StatException(
          Errno.EINVAL,
          "a histogram has the buckets " + histogram.buckets() + ", its component says "
              + declared);
    }
  }

  private StatArrays() {}

  private static StatCodec<byte[]> bytes(StatCodec<Byte> codec, long mask) {
    return new ArrayCodec<>(
        codec,
        (array, out) -> {
          for (byte value : array) {
            out.json.writeNumber(value & mask);
          }
        },
        list -> {
          byte[] array = new byte[list.size()];
          for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
          }
          return array;
        });
  }

  private static StatCodec<short[]> shorts(StatCodec<Short> codec, long mask) {
    return new ArrayCodec<>(
        codec,
        (array, out) -> {
          for (short value : array) {
            out.json.writeNumber(value & mask);
          }
        },
        list -> {
          short[] array = new short[list.size()];
          for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
          }
          return array;
        });
  }

  private static StatCodec<int[]> ints(StatCodec<Integer> codec, long mask) {
    return new ArrayCodec<>(
        codec,
        (array, out) -> {
          for (int value : array) {
            out.json.writeNumber(value & mask);
          }
        },
        list -> list.stream().mapToInt(Integer::intValue).toArray());
  }

  private static StatCodec<long[]> longs(StatCodec<Long> codec, WriteLong write) {
    return new ArrayCodec<>(
        codec,
        (array, out) -> {
          for (long value : array) {
            write.write(value, out);
          }
        },
        list -> list.stream().mapToLong(Long::longValue).toArray());
  }

  private interface WriteLong {
    void write(long value, StatWriter out) throws IOException;
  }

  private interface WriteAll<A> {
    void write(A array, StatWriter out) throws IOException;
  }

  private interface FromList<E, A> {
    A array(List<E> list);
  }

  private record ArrayCodec<E, A>(StatCodec<E> element, WriteAll<A> writer, FromList<E, A> reader)
      implements StatCodec<A> {
    @Override
    public StatKind kind() {
      return element.kind();
    }

    @Override
    public void write(A array, StatWriter out) throws IOException {
      out.json.writeStartArray();
      writer.write(array, out);
      out.json.writeEndArray();
    }

    @Override
    public A read(StatReader in) throws IOException {
      return reader.array(in.list(element));
    }
  }
}
