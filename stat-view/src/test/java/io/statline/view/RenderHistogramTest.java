package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderHistogramTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I64   | i32 | [-1,1]     | 4.29 G | 4294967296",
        "I64   | x   | [-1]       | 9.22 E | 9223372036854775807",
        "FLOAT | x   | [1.5,2.0]  | 3      | 3",
        "U64   | x   | [1,2]      | 3      | 3"
      })
  void histogram_ofAnyCounts_hasThoseOfItsView(
      StatKind.Scalar kind, String form, String json, String shown, long total) {
    StatMeta type = StatMeta.builder("T")
        .field("f", StatData.arrayOf(kind), "", "_buckets=log2:1", "_type=" + form)
        .build();
    String text = StatRenderer.of(StatSchema.of(List.of(type)), type, RenderOptions.defaults())
        .render(Samples.up(1, "{'f':" + json + "}"));
    HistogramView view =
        HistogramView.of(type.fields().get("f"), Samples.value(json)).orElseThrow();

    assertThat(text).contains("  " + shown + " values  ");
    assertThat(view.total()).isEqualTo(total);
  }
}
