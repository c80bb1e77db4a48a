package io.statline.protocol;

/**
 * How the keys of a dict go over the wire: as the names of a JSON object. {@link StatKeys} has all there are.
 *
 * @param <K> the Java type
 * @since 0.1.0
 */
public interface StatKey<K> {

  /** What a key is on the wire: {@code i64}, {@code u64} or {@code string}. */
  StatKind kind();

  /** The member's name for a key. */
  String encode(K key);

  /**
   * The key of a member's name.
   *
   * @throws IllegalArgumentException if it is none; the message says what was expected
   */
  K decode(String name);
}
