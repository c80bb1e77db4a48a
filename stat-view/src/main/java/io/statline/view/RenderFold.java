package io.statline.view;

import java.util.ArrayList;
import java.util.List;

/** Figures sorted into those that say something, and those of which the name is enough. */
final class RenderFold {
  private final List<RenderColumn> shown = new ArrayList<>();
  private final List<RenderColumn> zero = new ArrayList<>();
  private final List<RenderColumn> none = new ArrayList<>();

  RenderFold(List<RenderColumn> columns, boolean all) {
    for (RenderColumn column : columns) {
      if (!all && column.isNone()) {
        none.add(column);
      } else if (!all && column.isZero()) {
        zero.add(column);
      } else {
        shown.add(column);
      }
    }
  }

  List<RenderColumn> shown() {
    return shown;
  }

  void printNames(String indent, RenderOutput out) {
    out.names(indent, "zero", zero, RenderColumn::label);
    out.names(indent, "none", none, RenderColumn::label);
  }
}
