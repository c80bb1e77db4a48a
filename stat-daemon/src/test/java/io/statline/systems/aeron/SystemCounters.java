package io.statline.systems.aeron;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;

@Stat(name = "system", desc = "the media driver", top = true)
public record SystemCounters(
    @Stat(desc = "bytes sent", kind = Kind.COUNTER, unit = Unit.BYTES)
    long bytesSent,

    @Stat(desc = "bytes received", kind = Kind.COUNTER, unit = Unit.BYTES)
    long bytesReceived,

    @Stat(desc = "commands to the receiver that found its queue full", kind = Kind.COUNTER)
    long receiverProxyFails,

    @Stat(desc = "commands to the sender that found its queue full", kind = Kind.COUNTER)
    long senderProxyFails,

    @Stat(desc = "requests for lost data sent", kind = Kind.COUNTER)
    long nakMessagesSent,

    @Stat(desc = "status messages received", kind = Kind.COUNTER)
    long statusMessagesReceived,

    @Stat(desc = "heartbeats sent", kind = Kind.COUNTER) long heartbeatsSent,
    @Stat(desc = "messages sent again", kind = Kind.COUNTER) long retransmitsSent,

    @Stat(desc = "packets that made no sense", kind = Kind.COUNTER)
    long invalidPackets,

    @Stat(desc = "errors", kind = Kind.COUNTER) long errors,

    @Stat(desc = "packets that were sent in part", kind = Kind.COUNTER)
    long shortSends,

    @Stat(desc = "clients that fell silent", kind = Kind.COUNTER)
    long clientTimeouts,

    @Stat(
        desc = "the longest turn of the conductor's loop",
        kind = Kind.PEAK,
        unit = Unit.NANOSECONDS)
    long conductorMaxCycleTime,

    @Stat(desc = "turns of the conductor's loop that took too long", kind = Kind.COUNTER)
    long conductorCycleTimeThresholdExceeded,

    @Stat(desc = "memory mapped from files", unit = Unit.BYTES)
    long bytesCurrentlyMapped,

    @Stat(desc = "bytes sent again", kind = Kind.COUNTER, unit = Unit.BYTES)
    long retransmittedBytes,

    @Stat(desc = "the version, packed into a number", kind = Kind.INFO)
    long aeronVersion,

    @Stat(desc = "how the driver idles, by number", kind = Kind.STATE)
    long controllableIdleStrategy) {}
