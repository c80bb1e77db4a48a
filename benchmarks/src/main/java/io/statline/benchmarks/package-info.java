/** What things cost. */
@NullMarked
package io.statline.benchmarks;

import org.jspecify.annotations.NullMarked;
