/**
 * What a daemon's main gains: flags to serve, describe, print and monitor its statistics.
 *
 * <p>A daemon without flags of its own has this as its main:
 *
 * <pre>{@code
 * System.exit(StatDaemon.run(
 *     args, StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, daemon::stats), daemon::loop));
 * }</pre>
 *
 * <p>One with a picocli command of its own mixes {@link io.statline.daemon.StatFlags} into it, and runs through that:
 *
 * <pre>{@code
 * @Mixin
 * private StatFlags stats;
 *
 * @Override
 * public Integer call() throws Exception {
 *   return stats.run(
 *       StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, this::stats), this::loop);
 * }
 * }</pre>
 *
 * <p>Either has the flags that {@link io.statline.daemon.StatFlags} lists. Views are made of the metadata and values on
 * the socket, by the thread of {@code --stats} and by the process of {@code --monitor} alike, so the daemon needs no
 * code for them.
 */
@NullMarked
package io.statline.daemon;

import org.jspecify.annotations.NullMarked;
