package io.statline.cli;

import io.statline.protocol.StatSample;

/** What a replay answers. For any thread. */
@FunctionalInterface
interface ReplaySource {

  /**
   * The sample to answer with now.
   *
   * @throws Exception as suppliers do
   */
  StatSample<byte[]> sample(RecordingQuery query) throws Exception;
}
