/**
 * The annotations that turn a record into a statistics type: {@link io.statline.Stat}, {@link io.statline.Unsigned}
 * and {@link io.statline.OpenMetrics}, with the vocabulary they use ({@link io.statline.Kind},
 * {@link io.statline.Unit}).
 *
 * <p>They have no effect at run time: the annotation processor {@code stat-processor} reads them while compiling and
 * generates a class {@code FooMeta} for every record {@code Foo}.
 */
@NullMarked
package io.statline;

import org.jspecify.annotations.NullMarked;
