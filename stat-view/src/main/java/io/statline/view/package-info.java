/**
 * Values without classes: what a generic reader makes of a reply with nothing but the server's metadata.
 * {@link io.statline.view.StatValue} is a value, read from JSON.
 */
@NullMarked
package io.statline.view;

import org.jspecify.annotations.NullMarked;
