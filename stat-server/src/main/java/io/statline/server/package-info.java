/**
 * The server that a daemon starts: {@link io.statline.server.StatServer} answers readers with what the daemon's
 * {@linkplain io.statline.server.StatSupplier suppliers} say.
 *
 * <p>A reader costs the daemon a supplier's call and nothing else: every limit, deadline and failure ends at the
 * reader's connection.
 */
@NullMarked
package io.statline.server;

import org.jspecify.annotations.NullMarked;
