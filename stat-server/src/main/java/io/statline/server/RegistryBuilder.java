package io.statline.server;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects targets, and finds every fault that only all of them together can have. */
final class RegistryBuilder {
  private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:/-]*");

  private final Map<String, Target<?>> targets = new LinkedHashMap<>();
  private final Map<String, StatType<?>> types = new LinkedHashMap<>();
  private final List<String> faults;

  RegistryBuilder(List<String> faults) {
    this.faults = faults;
  }

  /**
   * Verifies them; what is wrong is added to the faults.
   *
   * @param said the metadata to serve, if it is not to be that of the types
   */
  StatRegistry build(List<Target<?>> added, Set<String> concurrent, @Nullable StatSchema said) {
    if (added.isEmpty()) {
      faults.add("there is no target: add(…) at least one");
    }
    added.forEach(this::addTarget);
    makeConcurrent(concurrent);
    return new StatRegistry(targets, said == null ? schema() : said);
  }

  private void addTarget(Target<?> target) {
    if (!TARGET.matcher(target.name()).matches()) {
      faults.add("the target name " + Nearest.quoted(target.name())
          + " is not made of letters, digits, '_', '.', ':', '/' and '-'");
    }
    Target<?> other = targets.putIfAbsent(target.name(), target);
    if (other != null) {
      faults.add(target + " is registered twice, with " + other.type().name() + " and with "
          + target.type().name() + ": choose another name for one");
    }
  }

  private void addType(StatType<?> type) {
    StatType<?> other = types.putIfAbsent(type.name(), type);
    if (other == null) {
      type.nested().forEach(this::addType);
    } else if (other.type() != type.type()) {
      faults.add("two types are called '" + type.name() + "': " + origin(other) + " and "
          + origin(type) + "; rename one by @Stat(name = …)");
    } else if (type.meta().top()) {
      types.put(type.name(), type); // intervals are the top type only where 'top' answers them
    }
  }

  private static String origin(StatType<?> type) {
    String name = type.type().getName();
    return type instanceof IntervalType ? "the intervals of " + name : name;
  }

  private void makeConcurrent(Set<String> names) {
    for (String name : names) {
      Target<?> target = targets.get(name);
      if (target == null) {
        faults.add("concurrent(\"" + name + "\") names no target; there are: "
            + String.join(", ", targets.keySet()));
      } else {
        target.makeConcurrent();
      }
    }
  }

  private void verifyTop() {
    List<String> tops = types.values().stream()
        .filter(type -> type.meta().top())
        .map(StatType::name)
        .toList();
    if (tops.size() > 1) {
      faults.add("there are " + tops.size() + " top types, " + String.join(" and ", tops)
          + ": generic readers start from one; remove top = true from the others");
    }
    Target<?> target = targets.get(StatRequest.TOP);
    if (target != null && !target.type().meta().top()) {
      faults.add(
          "the target 'top' answers " + target.type().name()
              + ", which is not the top type: say @Stat(top = true) on that record, or give the target a name of its own");
    }
    if (target == null && tops.size() == 1) {
      faults.add(
          "the top type " + tops.get(0)
              + " has no target: generic readers ask 'top' for it; add it under that name, or remove top = true");
    }
  }

  private StatSchema schema() {
    targets.values().forEach(target -> addType(SampleType.ofValues(target.type())));
    verifyTop();
    List<StatMeta> metas = new ArrayList<>();
    for (StatType<?> type : types.values()) {
      metas.add(withTargets(type.meta()));
    }
    return StatSchema.of(metas);
  }

  /** The metadata with what only the server knows: which targets answer the type, and their arguments. */
  private StatMeta withTargets(StatMeta meta) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> args = new LinkedHashSet<>();
    for (Target<?> target : targets.values()) {
      if (target.type().name().equals(meta.name())) {
        names.add(target.name());
        args.addAll(target.argNames());
      }
    }
    Map<String, String> user = new LinkedHashMap<>(meta.user());
    if (!names.isEmpty() && !names.equals(Set.of(StatRequest.TOP))) {
      user.putIfAbsent("_targets", String.join(",", names));
    }
    if (!args.isEmpty()) {
      user.putIfAbsent("_args", String.join(",", args));
    }
    return new StatMeta(meta.name(), meta.top(), meta.desc(), user, meta.fields(), meta.other());
  }
}
