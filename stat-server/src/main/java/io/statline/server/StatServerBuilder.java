package io.statline.server;

import io.statline.protocol.StatAddress;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says what a server serves, where, and within which limits. Nothing happens before {@link #start()}. Not safe for
 * several threads.
 *
 * @since 0.1.0
 */
public final class StatServerBuilder {
  private final AddressChoice address = new AddressChoice();
  private final List<Target<?>> targets = new ArrayList<>();
  private final Set<String> concurrent = new LinkedHashSet<>();
  private final ServerFigures figures = new ServerFigures();
  private final LateBinding own = new LateBinding(figures);
  private SocketAccess access = SocketAccess.DEFAULT;
  private Limits limits = Limits.DEFAULTS;
  private @Nullable Executor executor;
  private @Nullable StatSchema metadata;
  private ThreadFactory threadFactory = ServerThreads.FACTORY;
  private final List<StatSideProtocol> sideProtocols = new ArrayList<>();

  StatServerBuilder() {}

  /** The socket's path. */
  public StatServerBuilder path(Path path) {
    address.add(StatAddress.ofPath(path));
    return this;
  }

  /** A socket {@code name.sock} in the runtime folder, where generic tools look; see {@link StatAddress}. */
  public StatServerBuilder name(String name) {
    address.name(name);
    return this;
  }

  /** Tells daemons of one {@link #name} apart: {@code name@instance.sock}. */
  public StatServerBuilder instance(String instance) {
    address.instance(instance);
    return this;
  }

  /** The socket where tools of the scx schedulers look: {@code /var/run/scx/root/stats}. */
  public StatServerBuilder scx() {
    address.add(StatAddress.ofScx());
    return this;
  }

  /** The same with the parts of the path set. */
  public StatServerBuilder scx(String base, String scheduler, String stats) {
    address.add(StatAddress.ofScx(base, scheduler, stats));
    return this;
  }

  /** A name in Linux' abstract namespace: no file, no mode and no group, so open to every user. */
  public StatServerBuilder abstractName(String name) {
    address.add(StatAddress.ofAbstractName(name));
    return this;
  }

  /**
   * The listening socket that systemd passed to this process, if it did; else the address said by the other methods.
   * Its mode and group are those of its unit, whatever is said here.
   */
  public StatServerBuilder inherited() {
    return inherited("");
  }

  /** The same where systemd passes several: the one with this {@code FileDescriptorName=}. */
  public StatServerBuilder inherited(String name) {
    address.inherited(name);
    return this;
  }

  /**
   * Another socket than the one that the other methods say, whatever they say: for flags and settings that go before
   * what a daemon has built in. The last call counts.
   */
  public StatServerBuilder instead(StatAddress otherAddress) {
    address.instead(Objects.requireNonNull(otherAddress, "address"));
    return this;
  }

  /**
   * Where readers of the server connect. Starts nothing, and asks nobody whether there is a server.
   *
   * @throws IllegalStateException if what was said about the address is wrong, or leaves it to systemd alone
   */
  public StatAddress address() {
    return address.forReaders(access);
  }

  /**
   * The socket file's permissions. Default: {@code rw-rw----}.
   *
   * @param mode as {@code ls} prints it, such as {@code "rw-rw-rw-"}
   */
  public StatServerBuilder mode(String mode) {
    access = new SocketAccess(PosixFilePermissions.fromString(mode), access.group());
    return this;
  }

  /** The socket file's group. Default: the process's own. */
  public StatServerBuilder group(String group) {
    access = new SocketAccess(access.mode(), Objects.requireNonNull(group, "group"));
    return this;
  }

  /** Answers the target {@code top}, which generic readers ask for, with a top type. */
  public <T> StatServerBuilder add(StatType<T> type, StatSupplier<? extends T> supplier) {
    return add("top", type, supplier);
  }

  /** Answers a target. */
  public <T> StatServerBuilder add(
      String target, StatType<T> type, StatSupplier<? extends T> supplier) {
    Objects.requireNonNull(supplier, "supplier");
    return add(Target.shared(named(target), typed(type), args -> supplier.get(), List.of()));
  }

  /**
   * Answers a target depending on the request's arguments.
   *
   * @param argNames the arguments it understands, for people and tools: they travel in the metadata
   */
  public <T> StatServerBuilder addWithArgs(
      String target, StatType<T> type, StatArgsSupplier<? extends T> supplier, String... argNames) {
    Objects.requireNonNull(supplier, "supplier");
    return add(Target.shared(named(target), typed(type), supplier::get, List.of(argNames)));
  }

  /**
   * Answers a target from a session of each reader.
   *
   * @param argNames the arguments it understands, for people and tools: they travel in the metadata
   */
  public <T> StatServerBuilder addSession(
      String target, StatType<T> type, StatSessionOpener<T> opener, String... argNames) {
    Objects.requireNonNull(opener, "opener");
    return add(Target.sessions(named(target), typed(type), opener, List.of(argNames)));
  }

  /**
   * Answers a target with values that others took, such as a replay or a relay has: the reply's {@code at_ns} and
   * {@code up_ns} are the sample's, and absent where it has none. What is JSON text already has the type
   * {@link io.statline.protocol.StatRawType}.
   *
   * @param argNames the arguments it understands, for people and tools: they travel in the metadata
   */
  public <T> StatServerBuilder addSamples(
      String target,
      StatType<T> type,
      StatArgsSupplier<? extends StatSample<T>> supplier,
      String... argNames) {
    Objects.requireNonNull(supplier, "supplier");
    return add(SampleType.target(named(target), typed(type), supplier, List.of(argNames)));
  }

  /**
   * Serves this metadata as it is, in place of that of the targets' types: for values that others described. Whether
   * the types fit each other and the targets is then nobody's business here. The last call counts.
   */
  public StatServerBuilder metadata(StatSchema schema) {
    metadata = Objects.requireNonNull(schema, "schema");
    return this;
  }

  /** Answers the target {@code interval} with what happened since each reader's last request. */
  public <T> StatServerBuilder addIntervals(StatType<T> type, StatSupplier<? extends T> supplier) {
    return addIntervals("interval", type, supplier);
  }

  /**
   * Answers a target with what happened since the reader's last answer from it on the same connection, by
   * {@link StatType#delta(Object, Object)}. For readers that expect intervals; others make their own of totals. The
   * first request begins the first interval: all its counters are 0. A request that failed ends none.
   *
   * <p>In the metadata the type {@code Foo} becomes {@code FooInterval}, in which counters and histograms are of kind
   * {@code delta}, and so do the types in it. It is the top type if the target is {@code top}, and only then. Typed
   * readers use the type of {@code Foo}.
   *
   * <p>Values are copied where suppliers are called, by way of their JSON, so they may hold what the daemon goes on to
   * change. Each connection that has asked keeps one copy until it ends.
   *
   * @param supplier gives totals
   */
  public <T> StatServerBuilder addIntervals(
      String target, StatType<T> type, StatSupplier<? extends T> supplier) {
    Objects.requireNonNull(supplier, "supplier");
    return add(Target.intervals(named(target), typed(type), args -> supplier.get()));
  }

  /** Answers a target with the server's own figures. */
  public StatServerBuilder addServerStats(String target) {
    return add(
        Target.shared(named(target), ServerStatsMeta.TYPE, args -> own.snapshot(), List.of()));
  }

  private StatServerBuilder add(Target<?> target) {
    targets.add(target);
    return this;
  }

  private static String named(String target) {
    return Objects.requireNonNull(target, "target");
  }

  private static <T> StatType<T> typed(StatType<T> type) {
    return Objects.requireNonNull(type, "type");
  }

  /** Lets the supplier calls of these targets come at the same time: they are safe for several threads. */
  public StatServerBuilder concurrent(String... names) {
    concurrent.addAll(List.of(names));
    return this;
  }

  /**
   * Calls all suppliers on this executor, such as the daemon's own thread; see {@link StatPump} for main loops. A call
   * that has begun there is never interrupted; one that has not begun by the deadline never does. What a supplier gives
   * is printed on the connection's thread, so it must not change later: no view of a collection that the daemon goes on
   * to change. Default: on the connections' threads, where one that is stuck past the deadline is interrupted.
   *
   * @param confinement gets suppliers, and sessions' open, read and close. One that runs them on the calling thread
   *     makes the deadline void
   */
  public StatServerBuilder suppliersOn(Executor confinement) {
    executor = Objects.requireNonNull(confinement, "executor");
    return this;
  }

  /** How many readers may be connected; one more gets errno 11. Default: 128. */
  public StatServerBuilder maxConnections(int count) {
    limits = limits.withConnections(count);
    return this;
  }

  /** How many bytes a request line may have; a longer one gets errno 90. Default: 65536, from 64 to 2^29. */
  public StatServerBuilder maxRequestBytes(int bytes) {
    limits = limits.withRequestBytes(bytes);
    return this;
  }

  /** How long a supplier may take, waiting for its turn included; past it its reader gets errno 110. Default: 5 s. */
  public StatServerBuilder supplierDeadline(Duration deadline) {
    limits = limits.withSupplier(deadline);
    return this;
  }

  /** How long a reader may take to receive a reply; past it its connection is closed. Default: 10 s. */
  public StatServerBuilder writeDeadline(Duration deadline) {
    limits = limits.withWrite(deadline);
    return this;
  }

  /** How long a reader may be silent; past it its connection is closed. Default: for ever. */
  public StatServerBuilder idleTimeout(Duration timeout) {
    limits = limits.withIdle(timeout);
    return this;
  }

  /**
   * How many connections' threads and memory are made in {@link #start()} and reused, for daemons that must not fault
   * pages later. Default: 0.
   */
  public StatServerBuilder preparedConnections(int count) {
    limits = limits.withPrepared(count);
    return this;
  }

  /**
   * Makes the server's threads: one that accepts, one that watches deadlines, one for each connection. The server names
   * them. Default: daemon threads with stacks of 512 KiB.
   */
  public StatServerBuilder threadFactory(ThreadFactory factory) {
    threadFactory = Objects.requireNonNull(factory, "factory");
    return this;
  }

  /**
   * Serves connections whose first line is none of the protocol, such as HTTP. May be said several times: the first
   * that knows the line serves the connection. Default: none, and such a line is answered with errno 22.
   */
  public StatServerBuilder sideProtocol(StatSideProtocol second) {
    sideProtocols.add(Objects.requireNonNull(second, "protocol"));
    return this;
  }

  /**
   * A listing for people of what would be served, such as for a flag {@code --help-stats}. Starts nothing.
   *
   * @throws IllegalStateException if the targets have faults; the message has all of them
   */
  public String describe() {
    return schema().describe();
  }

  /**
   * The metadata that would be served. Starts nothing.
   *
   * @throws IllegalStateException if the targets have faults; the message has all of them
   */
  public StatSchema schema() {
    List<String> faults = new ArrayList<>();
    StatRegistry registry = registry(faults);
    Faults.throwIfAny("These targets cannot be served", faults);
    return registry.schema();
  }

  private StatRegistry registry(List<String> faults) {
    return new RegistryBuilder(faults).build(targets, concurrent, metadata);
  }

  /**
   * Verifies everything, binds the socket, and starts to answer.
   *
   * @return the running server
   * @throws IllegalStateException if anything said so far is wrong; the message has all faults
   * @throws IOException if the socket cannot be made; the message names it
   */
  public StatServer start() throws IOException {
    List<String> faults = new ArrayList<>();
    StatRegistry registry = registry(faults);
    address.verify(access, faults);
    Faults.throwIfAny("This server cannot start", faults);
    own.bind(registry);
    return StatServer.start(new ServerPlan(
        address,
        access,
        registry,
        limits,
        figures,
        own,
        executor,
        threadFactory,
        List.copyOf(sideProtocols)));
  }
}
