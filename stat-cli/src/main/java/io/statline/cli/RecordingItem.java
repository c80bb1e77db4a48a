package io.statline.cli;

import io.statline.protocol.StatSample;
import java.util.Arrays;
import java.util.List;

/** A line of a recording, after the first. */
sealed interface RecordingItem {

  /** When it was received, nanoseconds since the Unix epoch, by a clock that nobody sets while it is recorded. */
  long receivedNanos();

  /** What the samples that follow are to be understood by, until the next of these. */
  final class Metadata implements RecordingItem {
    private final long receivedNanos;
    private final List<RecordingQuery> queries;
    private final byte[] schema;

    /**
     * Metadata.
     *
     * @param queries what is asked for from now on
     * @param schema its JSON text as the daemon sent it; not to be changed
     */
    Metadata(long receivedNanos, List<RecordingQuery> queries, byte[] schema) {
      this.receivedNanos = receivedNanos;
      this.queries = List.copyOf(queries);
      this.schema = schema;
    }

    @Override
    public long receivedNanos() {
      return receivedNanos;
    }

    List<RecordingQuery> queries() {
      return queries;
    }

    byte[] schema() {
      return schema;
    }

    /** Whether it says the same, whenever that was. */
    boolean isSameAs(Metadata other) {
      return queries.equals(other.queries) && Arrays.equals(schema, other.schema);
    }
  }

  /**
   * An answer.
   *
   * @param query to what
   * @param value its JSON text as the daemon sent it, and its times
   */
  record Sample(long receivedNanos, RecordingQuery query, StatSample<byte[]> value)
      implements RecordingItem {}
}
