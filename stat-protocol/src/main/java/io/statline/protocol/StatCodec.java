package io.statline.protocol;

import java.io.IOException;

/**
 * How values of one Java type go over the wire. Records have a generated {@link StatType}; all others are in
 * {@link StatCodecs}.
 *
 * <p>Implementations are immutable and safe for several threads.
 *
 * @param <T> the Java type
 * @since 0.1.0
 */
public interface StatCodec<T> {

  /** What a value is on the wire. */
  StatKind kind();

  /**
   * Writes one value where the writer stands.
   *
   * @param value the value, not null
   * @param out where to
   * @throws IOException if a component of it is null
   */
  void write(T value, StatWriter out) throws IOException;

  /**
   * Reads one value from where the reader stands.
   *
   * @param in where from
   * @return the value
   * @throws IOException if what stands there does not fit
   */
  T read(StatReader in) throws IOException;
}
