package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.openmetrics.MetricOptions;
import io.statline.openmetrics.MetricTranslation;
import io.statline.openmetrics.StatMetrics;
import io.statline.protocol.StatException;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a daemon, with what its metadata says: that cannot change while the daemon runs. Used by one thread
 * at a time.
 */
final class ScrapeLink {
  private final StatClient client;

  /** What is asked for, the target of generic readers first. */
  private final Map<String, StatMetrics> targets = new LinkedHashMap<>();

  private final List<String> unknown = new ArrayList<>();
  private final @Nullable String entry;

  private ScrapeLink(StatClient client, StatSchema schema, ScrapeSocket socket, ScrapePlan plan) {
    this.client = client;
    Optional<StatMeta> start = schema.entry();
    MetricOptions options = options(schema, socket, plan);
    entry = start.map(type -> type.target().orElse(StatRequest.TOP)).orElse(null);
    start.ifPresent(type ->
        targets.put(type.target().orElse(StatRequest.TOP), StatMetrics.of(schema, type, options)));
    for (String target : plan.targets()) {
      schema
          .answerOf(target)
          .ifPresentOrElse(
              type -> targets.putIfAbsent(target, StatMetrics.of(schema, type, options)),
              () -> unknown.add("target '" + target + "': the daemon does not say that it has it"));
    }
  }

  /** A connection's link; asks for the metadata. */
  static ScrapeLink over(StatClient client, ScrapeSocket socket, ScrapePlan plan)
      throws IOException {
    StatSchema schema = plan.mappings().of(socket.name()).apply(client.schema());
    return new ScrapeLink(client, schema, socket, plan);
  }

  private static MetricOptions options(StatSchema schema, ScrapeSocket socket, ScrapePlan plan) {
    String own = MetricOptions.prefixFor(schema, socket.name().name());
    return MetricOptions.defaults()
        .withPrefix(plan.prefix() == null ? own : plan.prefix())
        .withLabels(socket.labels());
  }

  /** The figures of all targets. That the main one answers with an error is an exception; others are left out. */
  ScrapeFigures read() throws IOException {
    List<MetricTranslation> translations = new ArrayList<>();
    List<String> leftOut = new ArrayList<>(unknown);
    OptionalLong up = OptionalLong.empty();
    if (targets.isEmpty()) {
      leftOut.add("the daemon's metadata has no type to start from: say --target");
    }
    for (Map.Entry<String, StatMetrics> target : targets.entrySet()) {
      try {
        StatSample<byte[]> sample = client.rawSample(target.getKey(), Map.of());
        up = up.isPresent() ? up : sample.upNanos();
        translations.add(target.getValue().translate(StatValue.fromJson(sample).value()));
      } catch (StatException e) {
        if (target.getKey().equals(entry)) {
          throw e;
        }
        leftOut.add("target '" + target.getKey() + "': " + Failures.text(e));
      }
    }
    MetricTranslation all = StatMetrics.merge(translations);
    leftOut.addAll(all.leftOut());
    return new ScrapeFigures(new MetricTranslation(all.families(), leftOut), up);
  }
}
