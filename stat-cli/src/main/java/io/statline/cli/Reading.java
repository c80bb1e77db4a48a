package io.statline.cli;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;

/**
 * A sample with the metadata that explains it.
 *
 * @param schema all of the daemon's
 * @param type that of the sample
 * @param sample the sample
 */
record Reading(StatSchema schema, StatMeta type, StatSample<StatValue> sample) {

  /** Another value of the same time. */
  Reading with(StatSchema otherSchema, StatMeta otherType, StatValue value) {
    return new Reading(
        otherSchema,
        otherType,
        new StatSample<>(value, sample.atNanos(), sample.upNanos(), sample.receivedNanos()));
  }
}
