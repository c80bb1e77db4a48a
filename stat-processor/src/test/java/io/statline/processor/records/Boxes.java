package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;

@Stat
public record Boxes(
    Byte b,
    Short s,
    Integer i,
    Long l,
    Float f,
    Double d,
    Boolean z,
    @Unsigned Byte ub,
    @Unsigned Short us,
    @Unsigned Integer ui,
    @Unsigned Long ul,
    String text,
    Color color) {}
