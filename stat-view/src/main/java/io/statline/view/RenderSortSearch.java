package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the figure that people mean among those of a type and of the records it holds, level by level. */
final class RenderSortSearch {
  private static final int DEEPEST = 8;

  /** A record within the table's record. */
  private record Place(StatMeta type, List<String> labels, List<String> names) {}

  private final RenderContext context;
  private final String wanted;
  private final Deque<Place> places = new ArrayDeque<>();
  private Optional<RenderSort> bySuffix = Optional.empty();

  private RenderSortSearch(RenderContext context) {
    this.context = context;
    this.wanted = context.options().tables().sort().toLowerCase(Locale.ROOT);
  }

  /** One whose whole name it is, else the first whose last part it is; else what the metadata does not say. */
  static RenderSort in(RenderContext context, StatMeta type) {
    return context.work().sort(type, any -> find(context, any));
  }

  private static RenderSort find(RenderContext context, StatMeta type) {
    RenderSortSearch search = new RenderSortSearch(context);
    search.places.add(new Place(type, List.of(), List.of()));
    Optional<RenderSort> byName = Optional.empty();
    while (byName.isEmpty() && !search.places.isEmpty()) {
      byName = search.search(search.places.remove());
    }
    String name = context.options().tables().sort();
    return byName
        .or(() -> search.bySuffix)
        .orElseGet(() -> new RenderSort(List.of(name), Optional.empty()));
  }

  private Optional<RenderSort> search(Place place) {
    for (StatField field : context.work().fields(place.type())) {
      if (!context.work().searches()) {
        return Optional.empty();
      }
      List<String> labels = plus(place.labels(), context.label(field));
      List<String> names = plus(place.names(), field.name());
      if (isIt(labels) || isIt(names)) {
        return Optional.of(new RenderSort(names, Optional.of(field)));
      }
      if (bySuffix.isEmpty() && (isLastOf(labels) || isLastOf(names))) {
        bySuffix = Optional.of(new RenderSort(names, Optional.of(field)));
      }
      queue(field, labels, names);
    }
    return Optional.empty();
  }

  private void queue(StatField field, List<String> labels, List<String> names) {
    boolean single = field.data() instanceof StatData.Datum;
    if (single && labels.size() < DEEPEST && field.data().element() instanceof StatKind.Struct in) {
      places.add(new Place(context.type(in.name()), labels, names));
    }
  }

  private boolean isIt(List<String> name) {
    return text(name).equals(wanted);
  }

  private boolean isLastOf(List<String> name) {
    return text(name).endsWith("." + wanted);
  }

  /** Of names of any length, as much as is needed. */
  private String text(List<String> name) {
    return String.join(".", name.stream().map(context::clip).toList()).toLowerCase(Locale.ROOT);
  }

  private static List<String> plus(List<String> path, String name) {
    List<String> all = new ArrayList<>(path);
    all.add(name);
    return all;
  }
}
