package io.statline.cli;

import io.statline.view.StatValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV of RFC 4180: lines end in CR LF. Numbers are as the daemon sent them; what is missing is empty. */
final class CsvText {
  private static final String END = "\r\n";
  private static final long MOST_CELLS = 20_000_000;

  private CsvText() {}

  static void print(Table table, boolean header, PrintWriter out) throws CommandException {
    requireSize(table);
    if (header) {
      List<String> names = new ArrayList<>(table.keyNames());
      names.addAll(table.columns().keySet());
      out.print(line(names));
    }
    for (Table.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(row.keys());
      TableMaker.cells(table, row).forEach(value -> cells.add(text(value)));
      out.print(line(cells));
    }
  }

  /** Rows of a stranger's server may each have columns of their own. */
  private static void requireSize(Table table) throws CommandException {
    if ((long) table.rows().size() * table.columns().size() > MOST_CELLS) {
      throw new CommandException(
          ExitStatus.FAILED,
          "a table of " + table.rows().size() + " rows and " + table.columns().size()
              + " columns is too large: choose columns with -o, or use --json");
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")) + END;
  }

  private static String text(StatValue value) {
    if (value instanceof StatValue.Text text) {
      return text.value();
    } else if (value instanceof StatValue.Whole whole) {
      return whole.value().toString();
    }
    return value instanceof StatValue.Real real ? real.text() : "";
  }

  private static String quoted(String cell) {
    String text = SafeText.printable(cell);
    return text.indexOf(',') >= 0 || text.indexOf('"') >= 0
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
