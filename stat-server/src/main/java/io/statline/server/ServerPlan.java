package io.statline.server;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a builder has collected and verified.
 *
 * @param address where
 * @param access who may connect
 * @param registry what is served
 * @param limits within what
 * @param figures what is counted
 * @param own the supplier of the server's own figures
 * @param executor where suppliers run; null for the connections' threads
 * @param threadFactory makes the threads
 * @param sideProtocols other protocols than its own
 */
record ServerPlan(
    AddressChoice address,
    SocketAccess access,
    StatRegistry registry,
    Limits limits,
    ServerFigures figures,
    LateBinding own,
    @Nullable Executor executor,
    ThreadFactory threadFactory,
    List<StatSideProtocol> sideProtocols) {}
