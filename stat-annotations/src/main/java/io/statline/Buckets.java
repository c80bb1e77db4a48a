package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an array or list of counts a histogram: says which values each element counts. Goes on components that are an
 * array or list of integers, or a {@code StatHistogram}, which needs it. Travels as the attribute {@code _buckets}, and
 * sets the kind {@link Kind#HISTOGRAM} where none is said; {@link Kind#DELTA} is allowed for counts of an interval.
 *
 * <p>All bounds are in the component's unit. A bucket counts the values up to its upper bound, that bound included, that
 * are in no bucket before it; the last bucket has no upper bound. There are three schemes:
 *
 * <pre>{@code
 * @Buckets(first = 1)                       // log2: up to 1, 2, 4, 8, …
 * @Buckets(first = 10, width = 5)           // linear: up to 10, 15, 20, …
 * @Buckets(bounds = {1, 2.5, 10})           // explicit: up to 1, 2.5, 10, and all above
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Buckets {

  /** The upper bound of the first bucket; of powers of two more than 0. Default: 1. */
  double first() default 1;

  /** How wide a bucket of the linear scheme is, more than 0. Default: 0, each bucket twice as wide as the one before. */
  double width() default 0;

  /** The upper bounds of all buckets but the last, ascending; not together with the others. Default: none. */
  double[] bounds() default {};
}
