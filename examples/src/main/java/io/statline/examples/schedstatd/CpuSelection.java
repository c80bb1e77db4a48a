package io.statline.examples.schedstatd;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Map;

/**
 * The answer of the target {@code cpu}.
 *
 * @param cpus the CPUs asked for, by number
 * @since 0.1.0
 */
@Stat(desc = "some of the CPUs")
public record CpuSelection(
    @Stat(desc = "the CPUs asked for") Map<@Unsigned Integer, CpuStats> cpus) {}
