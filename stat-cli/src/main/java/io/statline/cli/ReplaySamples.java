package io.statline.cli;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatSample;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last sample of each query, up to where a replay is. For any thread. */
final class ReplaySamples implements ReplaySource {
  private final Map<RecordingQuery, StatSample<byte[]>> current = new ConcurrentHashMap<>();

  void put(RecordingItem.Sample sample) {
    current.put(sample.query(), sample.value());
  }

  void clear() {
    current.clear();
  }

  boolean isEmpty() {
    return current.isEmpty();
  }

  boolean hasAll(Collection<RecordingQuery> queries) {
    return current.keySet().containsAll(queries);
  }

  @Override
  public StatSample<byte[]> sample(RecordingQuery query) throws StatException {
    StatSample<byte[]> sample = current.get(query);
    if (sample == null) {
      throw new StatException(Errno.EINVAL, "the recording has no sample of this here");
    }
    return sample;
  }
}
