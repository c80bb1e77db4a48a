package io.acme;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.concurrent.TimeUnit;

@Stat
public record Scalars(
    byte b, short s, int i, long l, float f, double d, boolean z,
    @Unsigned byte ub, @Unsigned short us, @Unsigned int ui, @Unsigned long ul,
    Byte bb, Short bs, Integer bi, Long bl, Float bf, Double bd, Boolean bz,
    @Unsigned Byte ubb, @Unsigned Short ubs, @Unsigned Integer ubi, @Unsigned Long ubl,
    String text, TimeUnit unit) {}
