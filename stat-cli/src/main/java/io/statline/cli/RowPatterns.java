package io.statline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields, taken apart into rows and columns.
 *
 * @param row what leads to the rows; to the whole value if there is one row
 * @param columns what leads on from there
 */
record RowPatterns(FieldPattern row, List<FieldPattern> columns) {

  static RowPatterns of(FieldMatcher matcher, List<FieldPattern> fields) throws CommandException {
    if (fields.isEmpty()) {
      return new RowPatterns(FieldPattern.ALL, List.of(FieldPattern.ALL));
    }
    List<FieldPattern> opened = new ArrayList<>();
    for (FieldPattern field : fields) {
      opened.add(isTable(matcher, field) ? field.then(entry()) : field);
    }
    FieldPattern row = opened.get(0).first(opened.get(0).fixedBy());
    boolean common = opened.stream().allMatch(each -> each.first(each.fixedBy()).equals(row));
    return common
        ? new RowPatterns(
            row, opened.stream().map(each -> each.without(each.fixedBy())).toList())
        : new RowPatterns(FieldPattern.ALL, fields);
  }

  private static FieldPattern entry() {
    return FieldPattern.of(List.of(FieldStep.ANY));
  }

  private static boolean isTable(FieldMatcher matcher, FieldPattern field) throws CommandException {
    List<FieldMatcher.Match> matches = matcher.matches(field);
    return !matches.isEmpty()
        && matches.get(0).place().meaning() instanceof Meaning.Container container
        && container.isTable();
  }

  /** The same with only these of what the columns lead to; all of it if there are none. */
  RowPatterns showing(List<FieldPattern> shown) {
    if (shown.isEmpty()) {
      return this;
    }
    List<FieldPattern> chosen = new ArrayList<>();
    for (FieldPattern column : columns) {
      shown.forEach(each -> chosen.add(column.then(each)));
    }
    return new RowPatterns(row, chosen);
  }

  /** Each row's columns, from the whole value. */
  List<FieldPattern> whole() {
    return columns.stream().map(row::then).toList();
  }

  /** What the rows are entries of; empty for the whole value. */
  String title() {
    int last = row.steps().size() - 1;
    return last < 1 ? "" : row.first(last).text();
  }
}
