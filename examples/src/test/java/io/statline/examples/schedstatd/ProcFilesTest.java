package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small files: {@code loadavg} and {@code pressure/cpu}. */
class ProcFilesTest {
  @Test
  void loadavg_ordinary_isRead() throws IOException {
    assertThat(ProcLoadavg.parse(ProcTexts.text("schedstat-16", "loadavg")))
        .hasValue(new LoadStats(12.0, 3.5, 1.25, 3, 1024));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.14", "0.14 0.11 0.06", "0.14 0.11 0.06 1", "a b c 1/2 3"})
  void loadavg_cutShort_isLeftOut(String text) {
    assertThat(ProcLoadavg.parse(text)).isEmpty();
  }

  @Test
  void pressure_withoutFull_isRead() throws IOException {
    assertThat(ProcPressure.parse(ProcTexts.text("schedstat-15", "pressure/cpu")))
        .hasValue(new PressureStats(2.10, 3.15, 2.13, 25622178));
  }

  @Test
  void pressure_withFull_isTheFirstLine() throws IOException {
    assertThat(ProcPressure.parse(ProcTexts.text("schedstat-17", "pressure/cpu")))
        .hasValue(new PressureStats(100, 50.5, 0.01, -1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "some avg10=1.00",
        "full avg10=0.00 avg60=0.00 avg300=0.00 total=0",
        "some avg10=0.00 avg60=0.00 avg300=0.00 total=18446744073709551616"
      })
  void pressure_cutShort_isLeftOut(String text) {
    assertThat(ProcPressure.parse(text)).isEmpty();
  }
}
