package io.statline.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.openmetrics.MetricOptions;
import io.statline.openmetrics.MetricTranslation;
import io.statline.openmetrics.StatMetrics;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import io.statline.view.StatValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that strict mode has nothing against have metrics that others have nothing against. */
class SystemsExportTest {
  private static final long SEED = 14;

  static Stream<RealSystem> systems() {
    return RealSystem.all().stream();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void metrics_ofASystem_areCleanToPromtool(RealSystem system) throws Exception {
    MetricTranslation metrics = metrics(system);
    assertThat(metrics.leftOut()).isEmpty();
    assertThat(metrics.families().size()).isPositive();
    assertThat(Checkers.promtool(metrics.families())).isEqualTo("0 ");
  }

  @ParameterizedTest
  @MethodSource("systems")
  void metrics_ofASystem_areOpenMetrics(RealSystem system) throws Exception {
    assertThat(Checkers.openMetrics(metrics(system).families())).matches("0 [1-9][0-9]*");
  }

  private static MetricTranslation metrics(RealSystem system) throws IOException {
    SampleValues values = new SampleValues(system.schema(), SEED);
    MetricOptions options = MetricOptions.defaults().withPrefix(system.id() + "_");
    List<MetricTranslation> targets = new ArrayList<>();
    for (StatType<?> type : system.targets().values()) {
      targets.add(metrics(system.schema(), type, values, options));
    }
    return StatMetrics.merge(targets);
  }

  private static <T> MetricTranslation metrics(
      StatSchema schema, StatType<T> type, SampleValues values, MetricOptions options)
      throws IOException {
    StatValue value = StatValue.fromJson(StatWriter.toJson(type, values.next(type)));
    return StatMetrics.of(schema, type.meta(), options).translate(value);
  }
}
