package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers that start at one path at the same time. */
@Timeout(60)
class SocketRaceTest {
  private static final int ROUNDS = 40;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void start_twoAtStaleSocket_exactlyOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SocketFileTest.makeStale(folder.socket());
      assertOneWins(2, round);
    }
  }

  @Test
  void start_manyAtStaleSocket_exactlyOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SocketFileTest.makeStale(folder.socket());
      assertOneWins(8, round);
    }
  }

  @Test
  void start_manyAtFreePath_exactlyOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertOneWins(8, round);
    }
  }

  @Test
  void start_turnTakenForEver_goesOnWithoutIt() throws Exception {
    SocketFileTest.makeStale(folder.socket());
    SocketFile file = new SocketFile(folder.socket(), SocketAccess.DEFAULT);
    new ReplacementTurn(folder.socket()).run(() -> file.listen(8).close());
    assertThat(folder.names()).isEmpty();
  }

  private void assertOneWins(int count, int round) throws Exception {
    List<ListeningSocket> winners = race(count);
    assertThat(winners).as("winners in round %d", round).hasSize(1);
    assertThat(SocketProbe.of(folder.socket())).isEqualTo(SocketProbe.LIVE);
    assertThat(folder.names()).containsExactly("s.sock");
    winners.get(0).close();
    assertThat(folder.names()).isEmpty();
  }

  private List<ListeningSocket> race(int count) throws Exception {
    CyclicBarrier start = new CyclicBarrier(count);
    List<Future<ListeningSocket>> attempts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      attempts.add(threads.submit(attempt(start)));
    }
    List<ListeningSocket> winners = new ArrayList<>();
    for (Future<ListeningSocket> attempt : attempts) {
      try {
        winners.add(attempt.get());
      } catch (ExecutionException e) {
        assertThat(e).cause().isInstanceOf(IOException.class).hasMessageContaining("s.sock");
      }
    }
    return winners;
  }

  private Callable<ListeningSocket> attempt(CyclicBarrier start) {
    SocketFile file = new SocketFile(folder.socket(), SocketAccess.DEFAULT);
    return () -> {
      start.await();
      return file.listen(8);
    };
  }
}
