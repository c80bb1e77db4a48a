package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose turn it is, and what happens about the deadline. */
@Timeout(60)
class SupplierTurnTest {
  private static final int READERS = 6;

  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

  @AfterEach
  void endReaders() {
    readers.shutdownNow();
  }

  @Test
  void calls_ofAConcurrentTarget_meet() throws Exception {
    CyclicBarrier meeting = new CyclicBarrier(READERS);
    try (RequestServer server =
        RequestServer.start(s -> s.concurrent("c").add("c", RequestEchoMeta.TYPE, () -> {
          meeting.await();
          return new RequestEcho("met");
        }))) {
      assertThat(byAll(server, "c", 1)).hasSize(READERS).containsOnly("met");
    }
  }

  @Test
  void calls_ofAnyOtherTarget_comeOneAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    try (RequestServer server = RequestServer.start(s -> s.add("one", RequestEchoMeta.TYPE, () -> {
      int together = inside.incrementAndGet();
      Thread.yield();
      inside.decrementAndGet();
      return new RequestEcho(Integer.toString(together));
    }))) {
      assertThat(byAll(server, "one", 200)).hasSize(READERS * 200).containsOnly("1");
    }
  }

  /** What all readers at once are answered, so many times each. */
  private List<String> byAll(RequestServer server, String target, int times) throws Exception {
    List<Future<List<String>>> answers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      answers.add(readers.submit(() -> answers(server, target, times)));
    }
    List<String> all = new ArrayList<>();
    for (Future<List<String>> answer : answers) {
      all.addAll(answer.get());
    }
    return all;
  }

  private static List<String> answers(RequestServer server, String target, int times)
      throws IOException {
    List<String> texts = new ArrayList<>();
    try (ReaderSocket reader = server.reader()) {
      for (int i = 0; i < times; i++) {
        texts.add(reader.text(target));
      }
    }
    return texts;
  }

  @Test
  void printing_ofOneReadersReply_holdsUpNobody() throws Exception {
    List<Integer> enormous = Collections.nCopies(3_000_000, -1);
    AtomicInteger calls = new AtomicInteger();
    try (RequestServer server = RequestServer.start(s -> s.add(
            RequestClusterMeta.TYPE,
            () -> new RequestCluster(
                "c", 1, calls.getAndIncrement() == 0 ? enormous : List.of(), Map.of())));
        ReaderSocket slow = server.reader();
        ReaderSocket other = server.reader()) {
      slow.send(ReaderSocket.request("top")); // its reply fills the socket, as nobody reads it
      awaitCall(calls);
      assertThat(other.ask("top").get("errno").asInt()).isZero();
    }
  }

  private static void awaitCall(AtomicInteger calls) {
    while (calls.get() == 0 && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, READERS})
  void requests_whoseSuppliersReturnAboutTheDeadline_getOneReplyEachInOrder(int prepared)
      throws Exception {
    Duration deadline = Duration.ofMillis(20);
    long seed = System.nanoTime();
    try (RequestServer server = RequestServer.start(s -> s.supplierDeadline(deadline)
        .preparedConnections(prepared)
        .concurrent("a")
        .addWithArgs("a", RequestEchoMeta.TYPE, args -> aboutTheDeadline(args.get("n")))
        .addWithArgs("b", RequestEchoMeta.TYPE, args -> aboutTheDeadline(args.get("n"))))) {
      List<Future<Integer>> wrong = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(seed + i);
        wrong.add(readers.submit(wrongAnswers(server, random)));
      }
      for (Future<Integer> one : wrong) {
        assertThat(one.get()).as("wrong answers, seed " + seed).isZero();
      }
    }
  }

  private static RequestEcho aboutTheDeadline(String n) throws InterruptedException {
    long micros = Long.parseLong(n.substring(n.indexOf(':') + 1));
    new CountDownLatch(1)
        .await(micros, TimeUnit.MICROSECONDS); // an interrupt ends it: that is late, too
    return new RequestEcho(n);
  }

  /** Pipelines requests by tens; how many answers are neither the request's own nor errno 110. */
  private static Callable<Integer> wrongAnswers(RequestServer server, Random random) {
    return () -> {
      int wrong = 0;
      try (ReaderSocket reader = server.reader()) {
        for (int round = 0; round < 10; round++) {
          wrong += wrongOfTen(reader, random, round);
        }
        reader.halfClose();
        return reader.line() == null ? wrong : wrong + 1;
      }
    };
  }

  private static int wrongOfTen(ReaderSocket reader, Random random, int round) throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String n = round + "." + i + ":" + (19_000 + random.nextInt(2500));
      expected.add(n);
      reader.send(ReaderSocket.request(random.nextBoolean() ? "a" : "b", "n", n));
    }
    int wrong = 0;
    for (String n : expected) {
      String text = reader.text();
      wrong += text.equals(n) || text.equals("errno 110") ? 0 : 1;
    }
    return wrong;
  }
}
