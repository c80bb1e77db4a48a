package io.acme;

import io.statline.Stat;

@Stat
public record Empty() {}
