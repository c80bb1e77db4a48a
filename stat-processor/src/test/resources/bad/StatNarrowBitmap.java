// options: -Astatline.strict=true
package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

@Stat(desc = "bitmaps of all widths")
record StatNarrowBitmap(
    @Stat(desc = "CPUs", kind = Kind.BITMAP) int[] ofInt, // <-
    @Stat(desc = "CPUs", kind = Kind.BITMAP) List<@Unsigned Integer> ofList, // <-
    @Stat(desc = "CPUs", kind = Kind.BITMAP) byte[] ofByte, // <-
    @Stat(desc = "flags", kind = Kind.BITMAP) @Unsigned int fineWord,
    @Stat(desc = "flags by name", kind = Kind.BITMAP) Map<String, Integer> fineWords,
    @Stat(desc = "CPUs", kind = Kind.BITMAP) long[] fineLong,
    @Stat(desc = "CPUs, 32 a word") List<@Unsigned Integer> fineNumbers,
    @Stat(desc = "CPUs") BitSet fineBits) {}
