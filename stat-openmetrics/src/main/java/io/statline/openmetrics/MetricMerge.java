package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Several translations on their way to one. Not safe for several threads. */
final class MetricMerge {
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private final LeftOut clashes = new LeftOut();

  void add(MetricTranslation translation) {
    leftOut.addAll(translation.leftOut());
    translation.families().forEach(this::add);
  }

  private void add(MetricSnapshot family) {
    Optional<FamilyType> type = Snapshots.type(family);
    if (type.isEmpty()) {
      clashes.add(name(family) + " is left out: families of its type are not merged.");
      return;
    }
    Group group = groups.get(name(family));
    if (group != null && group.fits(type.get(), family)) {
      add(group, family);
    } else if (type.get().taken(name(family)).stream().anyMatch(taken::contains)) {
      clashes.add(
          name(family) + " is left out: another family of that name has another type or unit.");
    } else {
      taken.addAll(type.get().taken(name(family)));
      Group first = new Group(type.get(), family.getMetadata(), new Points());
      groups.put(name(family), first);
      add(first, family);
    }
  }

  private void add(Group group, MetricSnapshot family) {
    for (DataPointSnapshot point : family.getDataPoints()) {
      if (!group.points().add(point)) {
        clashes.add("A series of " + name(family) + " is left out: another has the same labels.");
      }
    }
  }

  private static String name(MetricSnapshot family) {
    return family.getMetadata().getPrometheusName();
  }

  MetricTranslation result() {
    List<MetricSnapshot> families = new ArrayList<>();
    groups.values().forEach(group -> families.add(group.family()));
    leftOut.addAll(clashes.sentences());
    return new MetricTranslation(new MetricSnapshots(families), leftOut);
  }

  private record Group(FamilyType type, MetricMetadata metadata, Points points) {

    boolean fits(FamilyType other, MetricSnapshot family) {
      return other == type && Objects.equals(family.getMetadata().getUnit(), metadata.getUnit());
    }

    MetricSnapshot family() {
      return points.family(type, metadata);
    }
  }
}
