package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {
  private final NavigableMap<Integer, String> online = new TreeMap<>();

  CpuListTest() {
    List.of(0, 1, 2, 5, 7).forEach(cpu -> online.put(cpu, "cpu" + cpu));
  }

  @Test
  void list_numbersAndRanges_selectsThem() throws StatException {
    assertThat(CpuList.parse("0-1, 7").select(online)).containsOnlyKeys(0, 1, 7);
  }

  @Test
  void range_partlyOffline_selectsWhatIsOnline() throws StatException {
    assertThat(CpuList.parse("2-999999999").select(online)).containsOnlyKeys(2, 5, 7);
  }

  @Test
  void cpu_offline_isRefusedWithThoseOnline() {
    assertThatThrownBy(() -> CpuList.parse("0,3").select(online))
        .isInstanceOf(StatException.class)
        .hasMessage("CPU 3 is not online; online are [0, 1, 2, 5, 7] (errno 22)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "0,", "x", "-1", "1-", "0-1-2", "3-1", "9999999999", "0x1"})
  void list_malformed_isRefusedWithItsText(String text) {
    assertThatThrownBy(() -> CpuList.parse(text))
        .isInstanceOf(StatException.class)
        .hasMessageContaining("'" + text + "'");
  }
}
