package io.statline.view;

import java.util.ArrayList;
import java.util.List;

/** Figures sorted into those that say something, and those of which the name is enough. */
final class RenderFold {
  private final List<RenderColumn> shown = new ArrayList<>();
  private final List<String> zero = new ArrayList<>();
  private final List<String> none = new ArrayList<>();

  RenderFold(List<RenderColumn> columns, boolean all) {
    for (RenderColumn column : columns) {
      if (!all && column.isNone()) {
        none.add(column.label());
      } else if (!all && column.isZero()) {
        zero.add(column.label());
      } else {
        shown.add(column);
      }
    }
  }

  List<RenderColumn> shown() {
    return shown;
  }

  void printNames(String indent, RenderOutput out) {
    out.names(indent, "zero", zero);
    out.names(indent, "none", none);
  }
}
