package io.statline.systems.ceph;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(name = "rgw_labelled", desc = "one user of a bucket")
@OpenMetrics(prefix = "rgw_user_", label = "User")
public record RgwLabelled(
    @Stat(desc = "objects written", kind = Kind.COUNTER) @Unsigned
    long put) {}
