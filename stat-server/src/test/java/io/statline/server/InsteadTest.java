package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An address that goes before what a daemon has built in, and the address as readers may ask for it. */
@Timeout(60)
class InsteadTest {
  @RegisterExtension
  private final SocketFolder folder = new SocketFolder();

  private final StatServerBuilder builder = SocketSample.server();

  @Test
  void server_toldAnotherAddress_isThere() throws IOException {
    builder.path(Path.of("/nowhere/at/all")).instead(StatAddress.ofPath(folder.socket()));
    try (StatServer server = builder.start()) {
      assertThat(server.address()).isEqualTo(folder.socket().toString());
      assertThat(builder.address()).hasToString(server.address());
    }
  }

  @Test
  void serverWithoutAnAddress_toldOne_isThere() throws IOException {
    try (StatServer server =
        builder.instead(StatAddress.ofPath(folder.socket())).start()) {
      assertThat(folder.names()).containsExactly("s.sock");
      assertThat(server.address()).isEqualTo(folder.socket().toString());
    }
  }

  @Test
  void lastOtherAddress_counts() {
    builder.instead(StatAddress.ofPath(Path.of("/a"))).instead(StatAddress.ofPath(Path.of("/b")));
    assertThat(builder.address()).hasToString("/b");
  }

  @Test
  void address_isWhereReadersConnect() {
    assertThat(builder.abstractName("x").address()).hasToString("@x");
  }

  @Test
  void address_thatNobodySaid_isAFault() {
    assertThatThrownBy(builder::address)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody said where the socket is");
  }

  @Test
  void address_thatOnlySystemdKnows_isAFault() {
    assertThatThrownBy(builder.inherited()::address).hasMessageContaining("systemd");
  }

  @Test
  void modeOfAnAbstractName_isAFaultOfTheOtherAddressToo() {
    builder.path(folder.socket()).mode("rw-rw-rw-").instead(StatAddress.ofAbstractName("x"));
    assertThatThrownBy(builder::start).hasMessageContaining("an abstract name has none");
  }
}
