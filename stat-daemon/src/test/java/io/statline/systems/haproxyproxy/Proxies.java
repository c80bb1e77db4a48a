package io.statline.systems.haproxyproxy;

import io.statline.Stat;
import java.util.Map;

/** The rows of a table whose key has two parts, as two maps. */
@Stat(name = "proxies", desc = "all proxies", top = true)
public record Proxies(@Stat(desc = "the rows of each proxy") Map<String, Proxy> proxies) {}
