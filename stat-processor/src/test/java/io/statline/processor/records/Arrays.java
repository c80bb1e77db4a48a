package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;

@Stat
public record Arrays(
    byte[] bytes,
    short[] shorts,
    int[] ints,
    long[] longs,
    float[] floats,
    double[] doubles,
    boolean[] booleans,
    @Unsigned byte[] ubytes,
    @Unsigned short[] ushorts,
    @Unsigned int[] uints,
    @Unsigned long[] ulongs,
    String[] strings,
    @Unsigned Long[] boxes,
    Color[] colors,
    Holders.Leaf[] leaves,
    int... rest) {}
