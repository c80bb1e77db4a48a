package io.statline.protocol;

/**
 * A quantile estimated from a histogram. The true one is certain to lie between the bounds.
 *
 * @param estimate the guess, within the bounds; of the open last bucket its lower bound
 * @param low the true quantile is not less
 * @param high the true quantile is not more; infinite for the open last bucket
 * @since 0.1.0
 */
public record StatQuantile(double estimate, double low, double high) {}
