package io.acme;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@Stat
record Optionals(
    Optional<String> text, Optional<Boolean> flag, Optional<Thread.State> state, Optional<@Unsigned Long> bits,
    Optional<Inner> inner, OptionalInt i, @Unsigned OptionalInt ui, OptionalLong l, @Unsigned OptionalLong ul,
    OptionalDouble d) {

  @Stat
  record Inner(double x) {}
}
