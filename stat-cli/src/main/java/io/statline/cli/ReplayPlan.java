package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.nio.file.Path;

/**
 * What is to be replayed, where and how.
 *
 * @param file the recording
 * @param address where it is served
 * @param speed how many recorded seconds are one second
 * @param loop whether it begins anew at the end
 * @param exit whether it ends at the end
 * @param notice what people are told
 */
record ReplayPlan(
    Path file,
    StatAddress address,
    double speed,
    boolean loop,
    boolean exit,
    ReplayNotice notice) {}
