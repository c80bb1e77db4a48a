/**
 * Metadata and values as metric families: {@link io.statline.openmetrics.StatMetrics} translates, {@link
 * io.statline.openmetrics.Exposition} writes. From metadata alone, so of any server of the protocol.
 */
@NullMarked
package io.statline.openmetrics;

import org.jspecify.annotations.NullMarked;
