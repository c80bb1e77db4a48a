package io.statline.cli;

import io.statline.view.StatValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV of RFC 4180: lines end in CR LF. Numbers are as the daemon sent them; what is missing is empty. */
final class CsvText {
  private static final String END = "\r\n";

  private CsvText() {}

  static void print(Table table, boolean header, PrintWriter out) {
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
