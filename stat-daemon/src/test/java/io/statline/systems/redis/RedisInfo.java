package io.statline.systems.redis;

import io.statline.Stat;

@Stat(name = "info", desc = "the server, section by section", top = true)
public record RedisInfo(
    @Stat(name = "Clients", desc = "who is connected") Clients clients,
    @Stat(name = "Memory", desc = "where memory goes") Memory memory) {}
