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
record Reading(StatSchema schema, StatMeta type, StatSample<StatValue> sample) {}
