package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.statline.Stat;
import io.statline.protocol.StatMeta;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a builder says before anything is started. */
@Timeout(60)
class BuilderFaultsTest {

  /** A second top type. */
  @Stat(top = true)
  record OtherTop(long value) {}

  /** Another type of a name there is. */
  @Stat(name = "EchoStats")
  record OtherEcho(long value) {}

  /** Brings that one along. */
  @Stat
  record Nest(OtherEcho echo) {}

  private final StatServerBuilder builder = StatServer.builder();

  private static RequestEcho echo() {
    return new RequestEcho("x");
  }

  private List<String> faults() {
    Throwable thrown = catchThrowable(builder::schema);
    assertThat(thrown).isInstanceOf(IllegalStateException.class);
    return Arrays.stream(thrown.getMessage().split("\n  - ")).skip(1).toList();
  }

  @Test
  void noTarget_isAFault() {
    assertThat(faults()).containsExactly("there is no target: add(…) at least one");
  }

  @Test
  void nameThatReadersCannotAskFor_isAFault() {
    builder.add("a,b", RequestEchoMeta.TYPE, BuilderFaultsTest::echo);
    assertThat(faults())
        .containsExactly(
            "the target name 'a,b' is not made of letters, digits, '_', '.', ':', '/' and '-'");
  }

  @Test
  void targetRegisteredTwice_isAFaultThatNamesBothTypes() {
    builder.add("t", RequestEchoMeta.TYPE, BuilderFaultsTest::echo);
    builder.addServerStats("t");
    assertThat(faults())
        .containsExactly(
            "target 't' is registered twice, with EchoStats and with StatlineServerStats:"
                + " choose another name for one");
  }

  @Test
  void twoTypesOfOneName_areAFaultThatNamesBothClasses() {
    builder.add("a", RequestEchoMeta.TYPE, BuilderFaultsTest::echo);
    builder.add("b", BuilderFaultsTest_NestMeta.TYPE, () -> new Nest(new OtherEcho(1)));
    assertThat(faults())
        .containsExactly("two types are called 'EchoStats': " + RequestEcho.class.getName()
            + " and " + OtherEcho.class.getName() + "; rename one by @Stat(name = …)");
  }

  @Test
  void twoTopTypes_areAFaultThatNamesBoth() {
    builder.add(RequestClusterMeta.TYPE, RequestCluster::recorded);
    builder.add("other", BuilderFaultsTest_OtherTopMeta.TYPE, () -> new OtherTop(1));
    assertThat(faults())
        .containsExactly(
            "there are 2 top types, ClusterStats and OtherTop: generic readers start from one;"
                + " remove top = true from the others");
  }

  @Test
  void targetTop_ofNoTopType_isAFault() {
    builder.add(RequestEchoMeta.TYPE, BuilderFaultsTest::echo);
    assertThat(faults())
        .containsExactly("the target 'top' answers EchoStats, which is not the top type: say"
            + " @Stat(top = true) on that record, or give the target a name of its own");
  }

  @Test
  void topType_withoutTheTargetTop_isAFault() {
    builder.add("cluster", RequestClusterMeta.TYPE, RequestCluster::recorded);
    assertThat(faults())
        .containsExactly(
            "the top type ClusterStats has no target: generic readers ask 'top' for it;"
                + " add it under that name, or remove top = true");
  }

  @Test
  void concurrentTarget_thatThereIsNot_isAFaultThatNamesThoseThereAre() {
    builder.add("cpu", RequestEchoMeta.TYPE, BuilderFaultsTest::echo).concurrent("cpus");
    assertThat(faults()).containsExactly("concurrent(\"cpus\") names no target; there are: cpu");
  }

  @Test
  void allFaults_atStart_areInOneMessage() {
    builder
        .add("a b", RequestEchoMeta.TYPE, BuilderFaultsTest::echo)
        .add("b", BuilderFaultsTest_OtherEchoMeta.TYPE, () -> new OtherEcho(1))
        .concurrent("c")
        .instance("2");
    assertThatThrownBy(builder::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("This server cannot start:\n  - ")
        .hasMessageContainingAll(
            "'a b'", "two types", "concurrent(\"c\")", "instance(\"2\")", "nobody said where");
  }

  @Test
  void limitsOutOfRange_areRefusedAtOnce() {
    assertThatThrownBy(() -> builder.maxConnections(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> builder.maxRequestBytes(63)).hasMessageContaining("at least 64");
    assertThatThrownBy(() -> builder.maxRequestBytes(Integer.MAX_VALUE))
        .hasMessageContaining("at most");
    assertThatThrownBy(() -> builder.preparedConnections(-1)).hasMessageContaining("at least 0");
    assertThatThrownBy(() -> builder.supplierDeadline(Duration.ZERO))
        .hasMessageContaining("supplierDeadline");
    assertThatThrownBy(() -> builder.writeDeadline(Duration.ofNanos(-1)))
        .hasMessageContaining("writeDeadline");
    assertThatThrownBy(() -> builder.idleTimeout(Duration.ZERO))
        .hasMessageContaining("idleTimeout");
  }

  @Test
  void deadlineOfCenturies_isNone() throws IOException {
    try (RequestServer server =
            RequestServer.start(s -> s.supplierDeadline(Duration.ofDays(100_000))
                .writeDeadline(Duration.ofSeconds(Long.MAX_VALUE))
                .add("t", RequestEchoMeta.TYPE, BuilderFaultsTest::echo));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("t")).isEqualTo("x");
    }
  }

  @Test
  void schema_ofSeveralTargets_saysTargetsAndArgs() {
    builder
        .add(RequestClusterMeta.TYPE, RequestCluster::recorded)
        .addWithArgs("cpu", RequestEchoMeta.TYPE, args -> echo(), "id", "node")
        .addSession("mine", RequestEchoMeta.TYPE, args -> all -> echo(), "id", "since");
    StatMeta echo = builder.schema().type("EchoStats").orElseThrow();
    assertThat(echo.user())
        .containsEntry("_targets", "cpu,mine")
        .containsEntry("_args", "id,node,since");
    assertThat(builder.schema().top().orElseThrow().user()).doesNotContainKey("_targets");
    assertThat(builder.schema().type("DomainStats").orElseThrow().user())
        .doesNotContainKey("_targets");
  }

  @Test
  void schema_ofRunningServer_isThatOfItsBuilder() throws IOException {
    builder.add(RequestClusterMeta.TYPE, RequestCluster::recorded);
    try (RequestServer server =
            RequestServer.start(s -> s.add(RequestClusterMeta.TYPE, RequestCluster::recorded));
        ReaderSocket reader = server.reader()) {
      assertThat(server.server().schema()).isEqualTo(builder.schema());
      assertThat(reader.answer("{\"req\":\"stats_meta\"}").at("/args/resp"))
          .isEqualTo(ReaderSocket.JSON.readTree(builder.schema().toJson()));
    }
  }

  @Test
  void description_ofTargets_isForPeople() {
    builder
        .add(RequestClusterMeta.TYPE, RequestCluster::recorded)
        .addWithArgs("cpu", RequestEchoMeta.TYPE, args -> echo(), "id", "node");
    assertThat(builder.describe()).isEqualTo("""
        ClusterStats: the whole cluster
          (target top)
          name       string
          at         u64                 when these figures were taken
          bitmap     [u64]               CPU mask, 32 CPUs a word
          doms_dict  {u64: DomainStats}  figures of each domain

        DomainStats: one scheduling domain
          name      string
          events    u64     events seen
          pressure  float   load pressure

        EchoStats: what was said
          (target cpu; args id, node)
          text  string  the text
        """);
  }
}
