package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields → a table. What stands for {@code *} tells the rows apart, and each entry of an array or dict of records is a
 * row as well. Fields that have no such rows in common are one row.
 */
final class TableMaker {
  private static final long MOST_CELLS = 20_000_000;

  private final FieldMatcher matcher;
  private final Map<String, Optional<StatField>> columns = new LinkedHashMap<>();
  private final List<Table.Row> rows = new ArrayList<>();

  private TableMaker(FieldMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * The table of a sample.
   *
   * @param fields what is in it; all there is if there are none
   * @param shown the columns, from what the fields lead to; all there are if there are none
   */
  static Table table(Reading reading, List<FieldPattern> fields, List<FieldPattern> shown)
      throws CommandException {
    FieldMatcher matcher = FieldMatcher.of(reading);
    RowPatterns patterns = RowPatterns.of(matcher, fields).showing(shown);
    return new TableMaker(matcher).table(patterns);
  }

  private Table table(RowPatterns patterns) throws CommandException {
    List<FieldMatcher.Match> matches = matcher.matches(patterns.row());
    for (FieldMatcher.Match match : matches) {
      rows.add(new Table.Row(match.keys(), new LinkedHashMap<>()));
    }
    for (FieldPattern column : patterns.columns()) {
      addColumn(column, matches);
    }
    requireSize();
    List<String> names =
        matches.isEmpty() ? List.of("key") : distinct(matches.get(0).keyNames());
    boolean single = patterns.row().steps().isEmpty();
    return new Table(patterns.title(), single ? List.of() : names, columns, rows);
  }

  /** Rows of a stranger's server may each have columns of their own. */
  private void requireSize() throws CommandException {
    if ((long) rows.size() * columns.size() > MOST_CELLS) {
      throw new CommandException(
          ExitStatus.FAILED,
          "a table of " + rows.size() + " rows and " + columns.size()
              + " columns is too large: choose columns with -o, or use --json");
    }
  }

  /** A row may lack what another one has, but one of them has to know it. */
  private void addColumn(FieldPattern column, List<FieldMatcher.Match> matches)
      throws CommandException {
    boolean known = false;
    for (int i = 0; i < matches.size(); i++) {
      Optional<List<FieldMatcher.Match>> cells = inRow(matches.get(i)).find(column);
      known |= cells.isPresent();
      for (FieldMatcher.Match cell : cells.orElse(List.of())) {
        addCells(rows.get(i), cell.place());
      }
    }
    if (!known && !matches.isEmpty()) {
      inRow(matches.get(0)).matches(column); // says that there is none
    }
    if (column.fixedBy() == 0 && !isThere(column.text())) {
      columns.putIfAbsent(column.text(), Optional.empty()); // known, but nothing is there now
    }
  }

  private FieldMatcher inRow(FieldMatcher.Match row) {
    return new FieldMatcher(matcher.schema(), row.place().asRoot());
  }

  private boolean isThere(String column) {
    return column.isEmpty()
        || columns.keySet().stream()
            .anyMatch(name -> name.equals(column)
                || name.startsWith(column + ".")
                || name.startsWith(column + "["));
  }

  private void addCells(Table.Row row, Place place) {
    for (Place leaf : place.leaves(matcher.schema())) {
      String path = leaf.path().toString();
      String name = path.isEmpty() ? "value" : path;
      columns.merge(name, leaf.field(), (known, now) -> known.isPresent() ? known : now);
      row.values().put(name, leaf.value());
    }
  }

  private static List<String> distinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      String free = name;
      for (int i = 2; !seen.add(free); i++) {
        free = name + i;
      }
      distinct.add(free);
    }
    return distinct;
  }

  /** Cells of a row in the order of the columns; missing where it has none. */
  static List<StatValue> cells(Table table, Table.Row row) {
    return table.columns().keySet().stream()
        .map(name -> row.values().getOrDefault(name, StatValue.missing()))
        .toList();
  }
}
