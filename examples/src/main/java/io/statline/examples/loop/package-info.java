/** A daemon with a main loop, whose figures need no locks. */
@NullMarked
package io.statline.examples.loop;

import org.jspecify.annotations.NullMarked;
