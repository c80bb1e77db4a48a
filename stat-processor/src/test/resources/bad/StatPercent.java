// options: -Astatline.strict
package io.acme;

import io.statline.Stat;
import io.statline.Unit;

@Stat(desc = "all in percent")
record StatPercent(
    @Stat(desc = "load in percent") int none, // <-
    @Stat(desc = "share (%)", unit = Unit.RATIO) int other, // <-
    @Stat(desc = "Percentage of idle time", unitName = "parts") int named,
    @Stat(desc = "load in percent", unit = Unit.PERCENT) int fine,
    @Stat(desc = "time that 99 % of requests need", unit = Unit.MILLISECONDS) int time,
    @Stat(desc = "the 99th percentile of depths") int fineToo) {}
