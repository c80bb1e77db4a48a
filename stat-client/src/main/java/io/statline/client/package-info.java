/**
 * Reading servers of the protocol: {@link io.statline.client.StatClient} for single figures,
 * {@link io.statline.client.StatMonitor} for figures at an interval.
 *
 * <p>Values are read as records ({@code @Stat}, with their generated {@code FooMeta.TYPE}) or, without their classes,
 * as Jackson's {@code JsonNode}. Jackson's databind is not loaded before the latter are asked for.
 */
@NullMarked
package io.statline.client;

import org.jspecify.annotations.NullMarked;
