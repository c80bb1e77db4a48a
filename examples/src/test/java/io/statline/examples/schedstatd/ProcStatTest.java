package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatTest {
  @Test
  void cpus_oneOffline_areThoseListed() throws Exception {
    ProcStat stat = ProcStat.parse(ProcTexts.text("schedstat-15", "stat"));
    assertThat(stat.cpus()).containsOnlyKeys(0, 2);
  }

  @Test
  void cpu_fullLine_hasEveryTimeInItsPlace() throws Exception {
    CpuTimes times =
        ProcStat.parse(ProcTexts.text("schedstat-15", "stat")).cpus().get(2);
    assertThat(times)
        .isEqualTo(new CpuTimes(
            5078,
            7,
            1782,
            164148,
            OptionalLong.of(326),
            OptionalLong.of(3),
            OptionalLong.of(78),
            OptionalLong.of(696),
            OptionalLong.of(2),
            OptionalLong.of(1)));
  }

  @Test
  void total_present_isTheLineWithoutNumber() throws Exception {
    ProcStat stat = ProcStat.parse(ProcTexts.text("schedstat-15", "stat"));
    assertThat(stat.total()).get().extracting(CpuTimes::idle).isEqualTo(329143L);
  }

  @Test
  void cpu_oldKernel_leavesOutWhatItLacks() throws Exception {
    CpuTimes times = ProcStat.parse(ProcTexts.text("bare", "stat")).cpus().get(0);
    assertThat(times.idle()).isEqualTo(4000);
    assertThat(times.iowait()).isEmpty();
    assertThat(times.guestNice()).isEmpty();
  }

  @Test
  void cpu_lineCutShort_isLeftOut() throws Exception {
    assertThat(ProcStat.parse(ProcTexts.text("bare", "stat")).cpus()).containsOnlyKeys(0);
  }

  @Test
  void times_beyondSignedRange_keepTheirBits() throws Exception {
    CpuTimes times =
        ProcStat.parse(ProcTexts.text("schedstat-17", "stat")).cpus().get(0);
    assertThat(Long.toUnsignedString(times.user())).isEqualTo("18446744073709551615");
    assertThat(Long.toUnsignedString(times.idle())).isEqualTo("9223372036854775808");
  }

  @Test
  void figure_longLine_isItsFirstNumber() throws Exception {
    ProcStat stat = ProcStat.parse(ProcTexts.text("schedstat-15", "stat"));
    assertThat(stat.figure("intr")).hasValue(172456);
    assertThat(stat.figure("ctxt")).hasValue(332581);
  }

  @Test
  void figure_missing_isEmpty() throws Exception {
    assertThat(ProcStat.parse(ProcTexts.text("bare", "stat")).figure("softirq")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "cpu",
        "cpu0\ncpu1 a b c d\n",
        "cpux 1 2 3 4\ncpufreq0 1 2 3 4\ncpu1234567890 1 2 3 4"
      })
  void text_withoutCpus_hasNone(String text) {
    ProcStat stat = ProcStat.parse(text);
    assertThat(stat.cpus()).isEmpty();
    assertThat(stat.total()).isEmpty();
  }
}
