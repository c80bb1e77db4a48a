package io.statline.daemon;

import io.statline.openmetrics.MetricOptions;
import io.statline.openmetrics.StatMetrics;
import io.statline.protocol.StatAddress;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server has that can be exported, as one reader asks for it. Not safe for several threads. */
final class MetricsSource {
  private static final int MOST_TARGETS = 16;
  private static final String TARGET = "target=";

  private final String address;
  private final StatSchema schema;
  private final Map<String, StatMetrics> translators = new HashMap<>();

  MetricsSource(String address, StatSchema schema) {
    this.address = address;
    this.schema = schema;
  }

  /** The targets that a query names, each once; what it says of other things is passed over. */
  Collection<String> targets(String query) throws HttpFault {
    Set<String> targets = new LinkedHashSet<>();
    for (String part : query.split("&", -1)) {
      if (part.startsWith(TARGET)) {
        targets.add(known(decoded(part.substring(TARGET.length()))));
      }
    }
    if (targets.size() > MOST_TARGETS) {
      throw new HttpFault(
          HttpStatus.BAD_REQUEST, "a request names at most " + MOST_TARGETS + " targets");
    }
    return targets.isEmpty() ? List.of(entry()) : targets;
  }

  private static String decoded(String text) throws HttpFault {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new HttpFault(HttpStatus.BAD_REQUEST, "the query is not well-formed");
    }
  }

  private String known(String target) throws HttpFault {
    if (schema.answerOf(target).isEmpty()) {
      String all = schema.types().values().stream()
          .flatMap(type -> type.targets().stream())
          .collect(Collectors.joining(", "));
      throw new HttpFault(HttpStatus.NOT_FOUND, "there is no such target; there are: " + all);
    }
    return target;
  }

  private String entry() throws HttpFault {
    return schema
        .entry()
        .flatMap(StatMeta::target)
        .orElseThrow(() -> new HttpFault(
            HttpStatus.NOT_FOUND, "this server has nothing to export that it could be asked for"));
  }

  StatRequest request(String target) {
    return StatRequest.stats(target, Map.of());
  }

  /** What makes families of a target's values. */
  StatMetrics translator(String target) {
    return translators.computeIfAbsent(target, any -> {
      StatMeta type = schema.answerOf(target).orElseThrow();
      String prefix = MetricOptions.prefixFor(schema, daemonName());
      return StatMetrics.of(schema, type, MetricOptions.defaults().withPrefix(prefix));
    });
  }

  /** As the socket's file says it: {@code …/schedd@2.sock} is {@code schedd}, and so is the abstract {@code @schedd}. */
  private String daemonName() {
    if (address.endsWith("/" + StatAddress.SCX_STATS)) {
      return "scx"; // all of whose sockets are called so
    }
    String file = address.substring(address.lastIndexOf('/') + 1);
    String name = file.startsWith("@") ? file.substring(1) : file;
    return name.replaceFirst("(@.*)?(\\.sock)?$", "");
  }
}
