package io.statline.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.protocol.Errno;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A connection to a server of the protocol, ours or any other.
 *
 * <pre>{@code
 * try (StatClient client = StatClient.connect(path)) {
 *   ClusterStats stats = client.stats(ClusterStatsMeta.TYPE);
 *   JsonNode sameWithoutClasses = client.json();
 * }
 * }</pre>
 *
 * <p>All reading methods throw
 *
 * <ul>
 *   <li>{@link io.statline.protocol.StatException} for an error the server answered, with its number and text;
 *   <li>{@link StatFormatException} for what is no reply, or no value of the expected type;
 *   <li>{@link java.net.SocketTimeoutException} if the reply, or this thread's turn, did not come within the read
 *       timeout;
 *   <li>{@link java.io.InterruptedIOException} if the thread is interrupted, which leaves its interrupt flag set;
 *   <li>another {@link IOException} if the server closed the connection, or {@link #close} was called.
 * </ul>
 *
 * <p>A reply does not say which request it answers. So after anything that leaves a reply outstanding or in doubt (a
 * timeout, an interrupt, garbage, too long a line, more lines than were asked for) the connection is closed, and later
 * calls say what ended it. Errors that answer a request, and values of another type than expected, leave it usable; a
 * server that has no room sends its error and closes.
 *
 * <p>Safe for several threads: requests go out one after the other.
 *
 * @since 0.1.0
 */
public final class StatClient implements AutoCloseable {
  private final Exchange exchange;

  StatClient(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Connects to the socket at a path, with the defaults of {@link StatClientBuilder}.
   *
   * @throws java.net.ConnectException if nobody listens there; the message says what is there instead
   */
  public static StatClient connect(Path path) throws IOException {
    return builder().path(path).connect();
  }

  /** Sets what differs from the defaults. */
  public static StatClientBuilder builder() {
    return new StatClientBuilder();
  }

  /** The value of target {@code top}. */
  public <T> T stats(StatType<T> type) throws IOException {
    return stats(StatRequest.TOP, type);
  }

  /** The value of a target. */
  public <T> T stats(String target, StatType<T> type) throws IOException {
    return stats(target, type, Map.of());
  }

  /**
   * The value of a target that takes arguments.
   *
   * @throws IllegalArgumentException if {@code target} is among the arguments
   */
  public <T> T stats(String target, StatType<T> type, Map<String, String> args) throws IOException {
    return sample(target, type, args).value();
  }

  /** The value of target {@code top}, with its times. */
  public <T> StatSample<T> sample(StatType<T> type) throws IOException {
    return sample(StatRequest.TOP, type);
  }

  /** The value of a target, with its times. */
  public <T> StatSample<T> sample(String target, StatType<T> type) throws IOException {
    return sample(target, type, Map.of());
  }

  /**
   * The value of a target that takes arguments, with its times.
   *
   * @throws IllegalArgumentException if {@code target} is among the arguments
   */
  public <T> StatSample<T> sample(String target, StatType<T> type, Map<String, String> args)
      throws IOException {
    return sample(statsRequest(target, args), response -> response.value(type));
  }

  /** The value of target {@code top} as a tree: integers exact whatever their size, floats as doubles. */
  public JsonNode json() throws IOException {
    return json(StatRequest.TOP);
  }

  /** The value of a target as a tree. */
  public JsonNode json(String target) throws IOException {
    return json(target, Map.of());
  }

  /**
   * The value of a target that takes arguments, as a tree.
   *
   * @throws IllegalArgumentException if {@code target} is among the arguments
   */
  public JsonNode json(String target, Map<String, String> args) throws IOException {
    return jsonSample(target, args).value();
  }

  /**
   * The value of a target that takes arguments, as a tree and with its times.
   *
   * @throws IllegalArgumentException if {@code target} is among the arguments
   */
  public StatSample<JsonNode> jsonSample(String target, Map<String, String> args)
      throws IOException {
    return sample(statsRequest(target, args), response -> JsonValues.parse(response.json()));
  }

  /**
   * The value of a target that takes arguments as JSON text, in UTF-8, with its times: for readers that need neither
   * classes nor trees.
   *
   * @throws IllegalArgumentException if {@code target} is among the arguments
   */
  public StatSample<byte[]> rawSample(String target, Map<String, String> args) throws IOException {
    return sample(statsRequest(target, args), StatResponse::json);
  }

  /** The metadata of the server's types; what this version does not know of it is kept. */
  public StatSchema schema() throws IOException {
    return sample(StatRequest.meta(), response -> StatSchema.fromJson(response.json()))
        .value();
  }

  /** The reply to any request, be it a value or an error: for requests that the other methods do not make. */
  public StatResponse request(StatRequest request) throws IOException {
    return exchange.reply(request);
  }

  /** Whether nothing has ended the connection so far, as far as this end knows. */
  boolean isUsable() {
    return exchange.isUsable();
  }

  private static StatRequest statsRequest(String target, Map<String, String> args) {
    if (args.containsKey(StatRequest.TARGET)) {
      throw new IllegalArgumentException(
          "'" + StatRequest.TARGET + "' is no name for an argument: it says which target is meant");
    }
    return StatRequest.stats(target, args);
  }

  private <T> StatSample<T> sample(StatRequest request, ValueReader<T> reader) throws IOException {
    StatResponse response = exchange.reply(request);
    long receivedNanos = System.nanoTime();
    if (response.errno() != Errno.OK) {
      throw new ServerError(exchange.place(request), response);
    }
    try {
      return new StatSample<>(
          reader.read(response), response.atNanos(), response.upNanos(), receivedNanos);
    } catch (IOException | RuntimeException e) { // a record's own constructor may refuse, too
      throw new StatFormatException(exchange.place(request) + ": " + e.getMessage(), e);
    }
  }

  /** Takes the value out of a reply. */
  private interface ValueReader<T> {
    T read(StatResponse response) throws IOException;
  }

  /** Closes the connection; a thread that waits for a reply gets an exception that says so. Allowed from any thread. */
  @Override
  public void close() {
    exchange.close();
  }
}
