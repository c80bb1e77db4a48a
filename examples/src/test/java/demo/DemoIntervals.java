package demo;

import io.statline.client.StatClient;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.RenderOptions;
import io.statline.view.StatRenderer;
import io.statline.view.StatValue;
import java.io.IOException;
import java.util.Map;

final class DemoIntervals {
  /** With the daemon's records: what happened between two samples. */
  static DemoStats between(StatSample<DemoStats> before, StatSample<DemoStats> now) {
    return DemoStatsMeta.TYPE.delta(now, before);
  }

  /** Without them: any target of any server, as text for people. */
  static String text(StatClient client, String target, String typeName) throws IOException {
    StatSchema schema = client.schema();
    StatRenderer renderer =
        StatRenderer.of(schema, schema.type(typeName).orElseThrow(), RenderOptions.defaults());
    return renderer.render(StatValue.fromJson(client.rawSample(target, Map.of())));
  }
}
