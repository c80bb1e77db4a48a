package io.statline.daemon;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;

/**
 * A sample with the metadata of the daemon that gave it.
 *
 * @param schema all of it
 * @param type that of the sample
 * @param sample the sample, as JSON text
 */
record Shot(StatSchema schema, StatMeta type, StatSample<byte[]> sample) {}
