package io.statline.server;

import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of a server share.
 *
 * @param clock time since the start
 * @param limits what is bounded
 * @param figures what is counted
 * @param buffers memory for connections
 * @param connections those there are
 * @param watchdog ends what takes too long
 * @param runner where suppliers are called
 * @param dispatcher what requests mean
 * @param sideDoor where readers of other protocols come in; null if there is none
 * @param metaLine the reply to {@code stats_meta}, which cannot change after the start; to be duplicated
 */
record ServerParts(
    ServerClock clock,
    Limits limits,
    ServerFigures figures,
    BufferPool buffers,
    Set<Connection> connections,
    Watchdog watchdog,
    SupplierRunner runner,
    Dispatcher dispatcher,
    @Nullable SideDoor sideDoor,
    ByteBuffer metaLine) {}
