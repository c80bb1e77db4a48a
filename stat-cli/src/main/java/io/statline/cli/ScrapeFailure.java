package io.statline.cli;

/**
 * Why a daemon could not be read.
 *
 * @param reason for series
 * @param text for people, on one line
 */
record ScrapeFailure(ScrapeReason reason, String text) {}
