package io.statline.systems.lavd;

import io.statline.OpenMetrics;
import io.statline.Stat;
import java.util.List;

@Stat(desc = "scheduling decisions as they were made")
public record SchedSamples(
    @Stat(desc = "the decisions, oldest first") @OpenMetrics(skip = true)
    List<SchedSample> samples) {}
