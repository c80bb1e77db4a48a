package io.statline.cli;

import io.statline.openmetrics.MetricTranslation;
import java.util.OptionalLong;

/**
 * What a daemon answered.
 *
 * @param translation its figures
 * @param upNanos how long it had been up, as far as it says
 */
record ScrapeFigures(MetricTranslation translation, OptionalLong upNanos) {}
