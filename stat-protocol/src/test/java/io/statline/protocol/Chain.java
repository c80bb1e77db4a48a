package io.statline.protocol;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that holds others of its type: deeper than any real one. */
record Chain(@Nullable String name, List<Chain> next) {
  private static final StatName NAME = StatName.of("name", "name");
  private static final StatName NEXT = StatName.of("next", "next");
  static final StatMeta META = StatMeta.builder("Chain").build();
  private static final StatFields FIELDS = StatFields.of(META, NEXT, NAME);
  static final StatType<Chain> TYPE =
      new TestType<>(Chain.class, META, List.of(), Chain::write, Chain::read);

  /** A chain whose last link has no name. */
  static Chain ofLength(int length) {
    Chain chain = new Chain(null, List.of());
    for (int i = 0; i < length; i++) {
      chain = new Chain("link", List.of(chain, new Chain("side", List.of())));
    }
    return chain;
  }

  private static void write(Chain value, StatWriter out) throws IOException {
    out.array(NEXT, value.next, TYPE).value(NAME, value.name, StatCodecs.STRING);
  }

  private static Chain read(StatReader in) throws IOException {
    Chain read = new Chain("", List.of());
    in.begin(FIELDS);
    for (int field = in.next(); field >= 0; field = in.next()) {
      read = field == 0 ? new Chain(read.name, in.list(TYPE)) : new Chain(in.string(), read.next);
    }
    in.end();
    return read;
  }
}
