package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTargetTest {
  private final CpuTarget target = new CpuTarget(new Kernel(ProcTexts.folder("schedstat-15")));

  @Test
  void cpus_withArgument_areThoseAskedFor() throws IOException {
    assertThat(target.read(Map.of("target", "cpu", "cpus", "2")).cpus()).containsOnlyKeys(2);
  }

  @Test
  void cpus_withoutArgument_areAll() throws IOException {
    assertThat(target.read(Map.of("target", "cpu")).cpus()).containsOnlyKeys(0, 2);
  }
}
