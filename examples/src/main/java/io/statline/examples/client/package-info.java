/** A reader of schedstatd. */
@NullMarked
package io.statline.examples.client;

import org.jspecify.annotations.NullMarked;
