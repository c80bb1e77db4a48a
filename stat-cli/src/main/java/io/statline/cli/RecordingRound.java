package io.statline.cli;

import java.util.List;

/**
 * What a daemon answered to all that was asked at one time.
 *
 * @param metadata of the daemon that answered
 * @param samples one for each query
 */
record RecordingRound(RecordingItem.Metadata metadata, List<RecordingItem.Sample> samples) {}
