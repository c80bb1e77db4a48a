package io.statline.systems;

import io.statline.Kind;
import io.statline.Unit;
import io.statline.protocol.StatUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code docs/systems.md} says, so that tests hold it against the records. */
record SystemsDoc(
    Map<String, Kind> kinds,
    Map<String, Optional<StatUnit>> units,
    Map<String, Kind> unitKinds,
    List<Difference> differences,
    List<Label> labels) {
  private static final Path FILE = Path.of("..", "docs", "systems.md");
  private static final String NONE = "–";

  static SystemsDoc read() throws IOException {
    Map<String, Kind> kinds = new HashMap<>();
    rows("## Kinds").forEach(row -> kinds.put(row.get(0), kind(row.get(1))));
    Map<String, Optional<StatUnit>> units = new HashMap<>();
    Map<String, Kind> unitKinds = new HashMap<>();
    for (List<String> row : rows("## Units")) {
      units.put(row.get(0), unit(row.get(1)));
      if (!row.get(2).equals(NONE)) {
        unitKinds.put(row.get(0), kind(row.get(2)));
      }
    }
    return new SystemsDoc(kinds, units, unitKinds, readDifferences(), labelRows());
  }

  private static List<Difference> readDifferences() throws IOException {
    return rows("## Differences").stream()
        .map(row -> new Difference(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .toList();
  }

  private static List<Label> labelRows() throws IOException {
    return rows("## Labels").stream()
        .map(row -> new Label(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  private static Kind kind(String cell) {
    return cell.equals(NONE) ? Kind.AUTO : Kind.valueOf(cell);
  }

  private static Optional<StatUnit> unit(String cell) {
    if (cell.equals(NONE)) {
      return Optional.empty();
    }
    return Stream.of(Unit.values()).anyMatch(unit -> unit.name().equals(cell))
        ? StatUnit.of(Unit.valueOf(cell))
        : Optional.of(new StatUnit(cell, BigDecimal.ONE));
  }

  /** The table under a heading, without its head. */
  private static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(FILE).stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(SystemsDoc::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|"))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }

  /**
   * A label that a system has under another name, or not at all.
   *
   * @param here the names it has, a dash for none
   */
  record Label(String system, String there, String here) {
    Stream<String> names() {
      return here.equals(NONE) ? Stream.empty() : Stream.of(here.split(", "));
    }
  }
}
