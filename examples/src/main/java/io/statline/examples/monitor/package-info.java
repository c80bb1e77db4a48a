/** A reader that keeps looking while the daemon comes and goes. */
@NullMarked
package io.statline.examples.monitor;

import org.jspecify.annotations.NullMarked;
