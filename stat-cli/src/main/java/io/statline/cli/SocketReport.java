package io.statline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code ls} found out about a socket.
 *
 * @param path where it is
 * @param state whether one can talk to it
 * @param top the type that generic readers start from, if it says one
 * @param pid the process that listens, as far as this user may know
 * @param process its name
 * @param user whom it runs as; else whose the socket's file is
 * @param up how long the process has been running
 */
record SocketReport(
    Path path,
    SocketState state,
    Optional<String> top,
    OptionalInt pid,
    Optional<String> process,
    Optional<String> user,
    Optional<Duration> up) {}
