package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {
  private static final int REQUESTS = 500;
  private static final int NAME_LENGTH = 60_000;
  private static final long ALLOWED_GROWTH = REQUESTS * NAME_LENGTH / 4;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

  @Test
  void parse_manyLongNames_keepsNoneOfThem() throws StatException {
    long before = used();
    for (int i = 0; i < REQUESTS; i++) {
      String line = "{\"" + i + "n".repeat(NAME_LENGTH) + "\":1,\"req\":\"stats\"}";
      byte[] bytes = line.getBytes(UTF_8);
      StatRequest.parse(bytes, 0, bytes.length);
    }

    assertThat(used() - before).isLessThan(ALLOWED_GROWTH);
  }

  private long used() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
