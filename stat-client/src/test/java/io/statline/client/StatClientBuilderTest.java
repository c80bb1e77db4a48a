package io.statline.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatAddress;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatClientBuilderTest {
  @TempDir
  Path folder;

  private static void assertAsks(StatClientBuilder builder, String address) {
    assertThatThrownBy(builder::connect)
        .isInstanceOf(ConnectException.class)
        .hasMessageStartingWith(address + ": ");
  }

  @Test
  void scxParts_areAPath() {
    assertAsks(StatClient.builder().scx(folder.toString(), "mine", "s"), folder + "/mine/s");
  }

  @Test
  void instance_isPartOfTheName() {
    String address = StatAddress.ofName("no-such-daemon", "2").toString();
    assertAsks(StatClient.builder().name("no-such-daemon").instance("2"), address);
  }

  @Test
  void addressesGivenTwice_lastOneCounts() {
    assertAsks(
        StatClient.builder().name("x").path(folder.resolve("a")).path(folder.resolve("b")),
        folder + "/b");
  }

  @Test
  void instanceWithoutName_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> StatClient.builder().name("x").path(folder).instance("2"))
        .withMessageContaining("name(…)");
  }

  @Test
  void noAddress_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> StatClient.builder().connect())
        .withMessageContaining("path(…)");
  }

  @Test
  void zeroTimeout_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatClient.builder().readTimeout(Duration.ZERO))
        .withMessageContaining("read timeout");
  }

  @Test
  void zeroInterval_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatClient.builder().path(folder).monitor(Duration.ZERO))
        .withMessageContaining("interval");
  }

  @Test
  void zeroReplyBytes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatClient.builder().maxReplyBytes(0))
        .withMessageContaining("0");
  }
}
