package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;

@Stat
public record Numbers(
    byte b,
    short s,
    int i,
    long l,
    float f,
    double d,
    boolean z,
    @Unsigned byte ub,
    @Unsigned short us,
    @Unsigned int ui,
    @Unsigned long ul) {}
