package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Records of one type, taken apart: figures, which become lines or columns; histograms; and the tables they hold, the
 * same one of all records together.
 */
final class RenderSheet {
  private static final int DEEPEST = 8;

  private final RenderContext context;
  private final RenderTitle title;
  private final RenderRows rows;
  private final List<RenderColumn> columns = new ArrayList<>();
  private final List<RenderColumn> histograms = new ArrayList<>();
  private final List<RenderSheet> tables = new ArrayList<>();
  private final List<Runnable> tablesToAdd = new ArrayList<>();

  private RenderSheet(RenderContext context, RenderTitle title, RenderRows rows) {
    this.context = context;
    this.title = title;
    this.rows = rows;
  }

  static RenderSheet of(RenderContext context, RenderTitle title, StatMeta type, RenderRows rows) {
    RenderSheet sheet = new RenderSheet(context, title, rows);
    sheet.add(
        type,
        List.of(),
        List.of(),
        rows.shown().stream().map(row -> Optional.of(row.value())).toList());
    sheet.addTables();
    return sheet;
  }

  RenderTitle title() {
    return title;
  }

  List<RenderRow> rows() {
    return rows.shown();
  }

  /** How many of them are shown: the first ones; tables that the others hold may be, too. */
  int rowsShown() {
    return rows.fitting();
  }

  /** How many more are not shown because of their keys. */
  int rowsFiltered() {
    return rows.filtered();
  }

  /** What the rows are sorted by. */
  RenderOrder order() {
    return rows.order();
  }

  /** How many more there are. */
  int rowsLeftOut() {
    return rows.leftOut();
  }

  List<RenderColumn> columns() {
    return columns;
  }

  List<RenderColumn> histograms() {
    return histograms;
  }

  List<RenderSheet> tables() {
    return tables;
  }

  RenderContext context() {
    return context;
  }

  private void add(
      StatMeta type,
      List<String> enclosing,
      List<String> names,
      List<Optional<StatValue>> records) {
    RenderFields fields = new RenderFields(type, records);
    addAll(context.work().fields(type), enclosing, names, fields);
    addAll(fields.unknown(), enclosing, names, fields);
  }

  private void addAll(
      List<StatField> some, List<String> enclosing, List<String> names, RenderFields fields) {
    for (StatField field : some) {
      boolean present = fields.isPresent(field);
      if (!context.work().takes(cost(present))) {
        return;
      }
      List<Optional<StatValue>> values = present ? fields.values(field) : List.of();
      List<String> path = new ArrayList<>(names);
      path.add(field.name());
      add(new RenderColumn(context, enclosing, path, field, values));
    }
  }

  /** What no record has costs no more than its name, if that is all that is shown of it. */
  private int cost(boolean present) {
    return present || context.options().all() ? Math.max(rows.shown().size(), 1) : 1;
  }

  private void add(RenderColumn column) {
    StatField field = column.field();
    HistogramField histogram = context.work().histogram(field);
    if (column.values().stream().allMatch(Optional::isEmpty)) {
      columns.add(column);
    } else if (histogram.isSaid() && !title.path().isEmpty()) {
      split(column, histogram::isOne, histograms::add);
    } else if (!(field.data().element() instanceof StatKind.Struct struct) || isTooDeep(column)) {
      columns.add(column);
    } else if (field.data() instanceof StatData.Datum) {
      StatMeta type = context.type(struct.name());
      split(
          column,
          StatValue.Members.class::isInstance,
          records -> add(type, RenderTitle.plus(column), column.names(), records.values()));
    } else {
      split(
          column,
          value -> RenderFields.isTable(field, value),
          held -> tablesToAdd.add(() -> addTable(held, struct)));
    }
  }

  private boolean isTooDeep(RenderColumn column) {
    return title.path().size() + column.enclosing().size() >= DEEPEST;
  }

  /** What does not fit its metadata becomes a column of its own, and so does what is absent everywhere. */
  private void split(RenderColumn column, Predicate<StatValue> fits, Consumer<RenderColumn> taker) {
    RenderColumn fitting = column.only(fits);
    RenderColumn others = column.only(fits.negate());
    boolean some = fitting.values().stream().anyMatch(Optional::isPresent);
    if (some) {
      taker.accept(fitting);
    }
    if (!some || others.values().stream().anyMatch(Optional::isPresent) && !others.isNone()) {
      columns.add(others);
    }
  }

  /** Not as they are found: a large table must not cost its own record's figures. */
  private void addTables() {
    tablesToAdd.stream().takeWhile(table -> !context.work().isSpent()).forEach(Runnable::run);
    tablesToAdd.clear();
  }

  private void addTable(RenderColumn held, StatKind.Struct struct) {
    StatField field = held.field();
    StatMeta type = context.type(struct.name());
    boolean set = field.form().filter(StatForm.SET::equals).isPresent();
    RenderTitle heading = title.child(held, type, set);
    RenderRows children = new RenderRows(RenderOrder.of(context, heading, type));
    for (int i = 0; i < rows.shown().size(); i++) {
      RenderRow row = rows.shown().get(i);
      held.value(i).ifPresent(value -> children.addAll(row.at(held.names()), value, set));
    }
    context.work().looksAt(children.shown().size());
    children.arrange();
    if (!context.work().takes(children.shown().size())) {
      return;
    }
    tables.add(of(set ? context.withoutRates() : context, heading, type, children));
  }
}
