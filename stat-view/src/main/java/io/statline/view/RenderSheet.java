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
  /** Past these a stranger's metadata describes more than anybody reads. */
  private static final int MOST_FIELDS = 1000;

  private static final int MOST_ROWS = 4096;
  private static final int DEEPEST = 8;

  private final RenderContext context;
  private final RenderTitle title;
  private final List<RenderRow> rows;
  private final int rowsLeftOut;
  private final List<RenderColumn> columns = new ArrayList<>();
  private final List<RenderColumn> histograms = new ArrayList<>();
  private final List<RenderSheet> tables = new ArrayList<>();
  private int fieldsLeft = MOST_FIELDS;

  private RenderSheet(RenderContext context, RenderTitle title, List<RenderRow> rows) {
    this.context = context;
    this.title = title;
    this.rows = rows.size() <= MOST_ROWS ? rows : rows.subList(0, MOST_ROWS);
    this.rowsLeftOut = rows.size() - this.rows.size();
  }

  static RenderSheet of(
      RenderContext context, RenderTitle title, StatMeta type, List<RenderRow> rows) {
    RenderSheet sheet = new RenderSheet(context, title, rows);
    sheet.add(
        type,
        List.of(),
        sheet.rows.stream().map(row -> Optional.of(row.value())).toList());
    return sheet;
  }

  RenderTitle title() {
    return title;
  }

  List<RenderRow> rows() {
    return rows;
  }

  /** How many more there are. */
  int rowsLeftOut() {
    return rowsLeftOut;
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

  private void add(StatMeta type, List<String> enclosing, List<Optional<StatValue>> records) {
    for (StatField field : RenderFields.of(type, records, context.options().all())) {
      if (fieldsLeft-- <= 0) {
        return;
      }
      add(new RenderColumn(context, enclosing, field, RenderFields.values(field, records)));
    }
  }

  private void add(RenderColumn column) {
    StatField field = column.field();
    if (column.values().stream().allMatch(Optional::isEmpty)) {
      columns.add(column);
    } else if (RenderHistogram.isSaid(field) && !title.path().isEmpty()) {
      split(column, value -> RenderHistogram.isOne(field, value), histograms::add);
    } else if (!(field.data().element() instanceof StatKind.Struct struct) || isTooDeep(column)) {
      columns.add(column);
    } else if (field.data() instanceof StatData.Datum) {
      StatMeta type = context.type(struct.name());
      split(
          column,
          StatValue.Members.class::isInstance,
          records -> add(type, RenderTitle.plus(column.enclosing(), field), records.values()));
    } else {
      split(column, value -> RenderFields.isTable(field, value), held -> addTable(held, struct));
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

  private void addTable(RenderColumn held, StatKind.Struct struct) {
    StatField field = held.field();
    StatMeta type = context.type(struct.name());
    boolean set = field.form().filter(StatForm.SET::equals).isPresent();
    List<RenderRow> children = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RenderRow row = rows.get(i);
      held.values().get(i).ifPresent(value -> RenderFields.addRows(row, value, set, children));
    }
    tables.add(
        of(set ? context.withoutRates() : context, title.child(held, type, set), type, children));
  }
}
