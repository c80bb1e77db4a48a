package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireLogTest {

  private static RequestServer serve() throws IOException {
    return RequestServer.start(
        s -> s.add("t", RequestEchoMeta.TYPE, () -> new RequestEcho("told {0} of 'it'")));
  }

  @Test
  void lines_atTraceLevel_areShownBothWays() throws IOException {
    try (RequestLog log = RequestLog.ofWire(Level.FINER);
        RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      reader.ask("t");
      assertThat(log.messages(Level.FINER)).hasSize(2);
      assertThat(log.messages(Level.FINER).get(0))
          .contains("pid " + ProcessHandle.current().pid())
          .endsWith("> " + ReaderSocket.request("t"));
      assertThat(log.messages(Level.FINER).get(1))
          .contains("< {\"errno\":0,", "told {0} of 'it'")
          .endsWith("}");
    }
  }

  @Test
  void lines_belowTraceLevel_areNotFormatted() throws IOException {
    try (RequestLog log = RequestLog.ofWire(Level.FINE);
        RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("t")).startsWith("told");
      for (Level level : new Level[] {Level.FINEST, Level.FINER, Level.FINE, Level.INFO}) {
        assertThat(log.at(level)).isEmpty();
      }
    }
  }

  @Test
  void lineThatIsNotUtf8_isShownAsFarAsItIs() throws IOException {
    try (RequestLog log = RequestLog.ofWire(Level.FINER);
        RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      reader.write(new byte[] {'a', (byte) 0xff, '\n'});
      assertThat(reader.text()).isEqualTo("errno 22");
      assertThat(log.messages(Level.FINER).get(0)).endsWith("> a\ufffd");
    }
  }
}
