/**
 * Values without classes: what a generic reader makes of a reply with nothing but the server's metadata.
 * {@link io.statline.view.StatValue} is a value, read from JSON; {@link io.statline.view.ValueDelta} what happened
 * between two of them, {@link io.statline.view.StatRates} how fast, by {@link io.statline.view.ValuePath};
 * {@link io.statline.view.StatHistory} keeps the figures of the last ones;
 * {@link io.statline.view.HistogramView} a histogram with its quantiles;
 * {@link io.statline.view.StatRenderer} makes text for people of all that.
 */
@NullMarked
package io.statline.view;

import org.jspecify.annotations.NullMarked;
