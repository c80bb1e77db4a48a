package io.statline.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what tables can be sorted by. */
final class RenderColumnNames {
  private static final int MOST = 500;

  private final Set<String> names = new LinkedHashSet<>();

  /** Adds the columns of the tables that a table's records hold, at any depth. */
  void addTables(RenderSheet sheet) {
    sheet.tables().forEach(table -> {
      table.title().keys().forEach(this::add);
      new RenderFold(table.columns(), table.context().options().all())
          .shown()
          .forEach(column -> add(column.label()));
      addTables(table);
    });
  }

  private void add(String name) {
    if (names.size() < MOST) {
      names.add(name);
    }
  }

  List<String> all() {
    return List.copyOf(names);
  }
}
