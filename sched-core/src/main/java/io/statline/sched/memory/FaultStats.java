package io.statline.sched.memory;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.OptionalLong;

/**
 * The page faults of a process, ready to be served.
 *
 * @since 0.1.0
 */
@Stat(
    desc =
        "page faults of the process, as getrusage and the kernel's performance events count them")
public record FaultStats(
    @Stat(
        desc = "page faults without disk access, and pages filled in beforehand",
        kind = Kind.COUNTER,
        unitName = "faults")
    @Unsigned
    long minor,

    @Stat(desc = "page faults that waited for a disk", kind = Kind.COUNTER, unitName = "faults")
    @Unsigned
    long major,

    @Stat(
        desc =
            "minor page faults that trapped, since the meter was made; absent where not permitted",
        kind = Kind.COUNTER,
        unitName = "faults")
    OptionalLong minorTraps,

    @Stat(
        desc =
            "major page faults that trapped, since the meter was made; absent where not permitted",
        kind = Kind.COUNTER,
        unitName = "faults")
    OptionalLong majorTraps,

    @Stat(desc = "whether faults are unexpected by now") boolean armed,

    @Stat(desc = "minor page faults since armed", kind = Kind.COUNTER, unitName = "faults")
    @Unsigned
    long minorArmed,

    @Stat(desc = "major page faults since armed", kind = Kind.COUNTER, unitName = "faults")
    @Unsigned
    long majorArmed,

    @Stat(
        desc = "page faults that trapped since armed; absent where not permitted",
        kind = Kind.COUNTER,
        unitName = "faults")
    OptionalLong trapsArmed,

    @Stat(
        desc = "minor page faults of the thread that checks the meter, at its last check",
        kind = Kind.COUNTER,
        unitName = "faults")
    OptionalLong minorChecker,

    @Stat(
        desc = "major page faults of the thread that checks the meter, at its last check",
        kind = Kind.COUNTER,
        unitName = "faults")
    OptionalLong majorChecker) {}
