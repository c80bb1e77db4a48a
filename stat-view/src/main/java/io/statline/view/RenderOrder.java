package io.statline.view;

import io.statline.protocol.StatMeta;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which rows of a table are shown, and in which order. */
final class RenderOrder {
  /** As they come. */
  static final RenderOrder NONE =
      new RenderOrder(RenderTables.defaults(), 0, Optional.empty(), Optional.empty());

  private final RenderFilter filter;
  private final boolean descending;
  private final int most;
  private final Optional<Integer> key;
  private final Optional<RenderSort> figure;

  private RenderOrder(
      RenderTables tables, int most, Optional<Integer> key, Optional<RenderSort> figure) {
    this.filter = new RenderFilter(tables.filter());
    this.descending = tables.descending();
    this.most = most;
    this.key = key;
    this.figure = figure;
  }

  /** That of a table of records of a type. */
  static RenderOrder of(RenderContext context, RenderTitle title, StatMeta type) {
    RenderTables tables = context.options().tables();
    int most = context.work().rowsToLookAt();
    if (tables.equals(RenderTables.defaults()) || most == 0) {
      return NONE;
    }
    if (tables.sort().isEmpty()) {
      return new RenderOrder(tables, most, Optional.empty(), Optional.empty());
    }
    Optional<Integer> key = key(title.keys(), tables.sort());
    return key.isPresent()
        ? new RenderOrder(tables, most, key, Optional.empty())
        : new RenderOrder(tables, most, key, Optional.of(RenderSortSearch.in(context, type)));
  }

  /** The last of that name: the table's own, after those of the tables around it. */
  private static Optional<Integer> key(List<String> keys, String name) {
    return IntStream.range(0, keys.size())
        .filter(i -> keys.get(i).equalsIgnoreCase(name))
        .boxed()
        .reduce((before, last) -> last);
  }

  /** How many rows it may look at; none if it leaves all as it is. */
  int most() {
    return most;
  }

  boolean fits(RenderRow row) {
    return filter.fits(row);
  }

  List<RenderRow> sorted(List<RenderRow> rows) {
    if (key.isEmpty() && figure.isEmpty()) {
      return rows;
    }
    record Ranked(RenderRow row, RenderRank rank) {}
    return rows.stream()
        .map(row -> new Ranked(row, rank(row)))
        .sorted(Comparator.comparing(Ranked::rank, RenderRank.order(descending)))
        .map(Ranked::row)
        .toList();
  }

  private RenderRank rank(RenderRow row) {
    return figure
        .map(sort -> sort.rank(row))
        .orElseGet(() -> RenderRank.ofKey(row.keys().get(key.orElse(0))));
  }

  boolean isKey(int index) {
    return key.filter(sorted -> sorted == index).isPresent();
  }

  boolean isFigure(RenderColumn column) {
    return figure.filter(sort -> sort.is(column)).isPresent();
  }

  /** A heading with the direction behind it. */
  String marked(String heading, RenderSymbols symbols) {
    return heading + " " + symbols.direction(descending);
  }
}
