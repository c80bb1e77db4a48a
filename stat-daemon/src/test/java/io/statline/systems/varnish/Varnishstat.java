package io.statline.systems.varnish;

import io.statline.Stat;
import java.util.Map;

@Stat(name = "varnishstat", desc = "the cache and its backends", top = true)
public record Varnishstat(
    @Stat(desc = "figures of the whole cache") MainCounters main,
    @Stat(desc = "figures of each backend") Map<String, VbeCounters> vbe) {}
