package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes no more connections. */
class FullBacklogTest {
  @TempDir
  Path folder;

  private final List<SocketChannel> waiting = new ArrayList<>();
  private ServerSocketChannel server;
  private String socket;

  @BeforeEach
  void fillBacklog() throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("full.sock"));
    socket = address.toString();
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(address, 1);
    boolean room = true;
    while (room) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      waiting.add(channel);
      channel.configureBlocking(false);
      room = connects(channel, address);
    }
  }

  private static boolean connects(SocketChannel channel, UnixDomainSocketAddress address) {
    try {
      return channel.connect(address);
    } catch (IOException full) {
      return false;
    }
  }

  @AfterEach
  void stop() throws IOException {
    for (SocketChannel channel : waiting) {
      channel.close();
    }
    server.close();
  }

  @Test
  void doctor_saysThatTheBacklogIsFull() {
    CliRun run = CliRun.of("doctor", socket, "--timeout", "200ms");
    assertThat(run.status()).isEqualTo(ExitStatus.TIMEOUT);
    assertThat(run.out()).contains("took no connection within 0.2 s: its backlog is full");
  }

  @Test
  void ls_saysThatItHangs() {
    assertThat(CliRun.of("ls", "-p", socket, "--timeout", "200ms").out()).contains(" hangs ");
  }

  @Test
  void getAndCheck_endInTime() {
    assertThat(CliRun.of("get", "-p", socket, "--timeout", "200ms").status())
        .isEqualTo(ExitStatus.TIMEOUT);
    assertThat(CliRun.of("check", "-p", socket, "--timeout", "200ms", "a > 1").status())
        .isEqualTo(3);
  }
}
