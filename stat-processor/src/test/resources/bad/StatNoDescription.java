// options: -Astatline.strict=true
package io.acme;

import io.statline.Stat;

@Stat
record StatNoDescription( // <-
    int plain, // <-
    @Stat(name = "other") int named, // <-
    @Stat(desc = "something") int fine) {}
