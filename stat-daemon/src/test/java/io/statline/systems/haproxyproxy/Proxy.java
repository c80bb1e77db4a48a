package io.statline.systems.haproxyproxy;

import io.statline.OpenMetrics;
import io.statline.Stat;
import java.util.Map;

@Stat(name = "proxy", desc = "one proxy")
@OpenMetrics(label = "pxname")
public record Proxy(@Stat(desc = "the rows of the proxy") Map<String, Row> rows) {}
