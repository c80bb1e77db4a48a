package io.statline.systems.ceph;

import io.statline.OpenMetrics;
import io.statline.Stat;
import java.util.Map;

/** The first of two labels. */
@Stat(name = "rgw_bucket", desc = "one bucket")
@OpenMetrics(label = "Bucket")
public record RgwBucket(@Stat(desc = "figures of each user") Map<String, RgwLabelled> users) {}
