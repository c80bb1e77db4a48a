package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@Stat
public record Optionals(
    Optional<String> text,
    Optional<Color> color,
    Optional<@Unsigned Long> bits,
    Optional<Holders.Leaf> leaf,
    OptionalInt i,
    @Unsigned OptionalInt ui,
    OptionalLong l,
    @Unsigned OptionalLong ul,
    OptionalDouble d) {

  public static final Optionals NONE = new Optionals(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalLong.empty(),
      OptionalLong.empty(),
      OptionalDouble.empty());
}
