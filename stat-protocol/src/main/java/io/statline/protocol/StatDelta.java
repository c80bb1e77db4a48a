package io.statline.protocol;

/**
 * How two readings of one value become what happened in between. For generated code; the rules are in
 * {@link StatType#delta(Object, Object)}.
 *
 * @param <T> the value's type
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatDelta<T> {
  /** The amount since the previous reading; the current value itself where there is nothing to subtract. */
  T of(T current, T previous);

  /**
   * That of a value which only grows.
   *
   * @param <T> the value's type
   */
  interface Counter<T> extends StatDelta<T> {
    /** Whether the current value is smaller than the previous one: counting has begun anew. */
    boolean isReset(T current, T previous);
  }
}
