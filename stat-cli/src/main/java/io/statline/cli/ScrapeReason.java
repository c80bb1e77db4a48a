package io.statline.cli;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Why a daemon could not be read, in few words: what they are is part of a series, so there is a fixed number. */
enum ScrapeReason {
  MISSING("missing"),
  STALE("stale"),
  PERMISSION("permission"),
  TIMED_OUT("timed out"),
  NOT_STATS("not a stats server"),
  BUSY("no connection left"),
  SUPPLIER_TIMED_OUT("daemon timed out"),
  ERROR("error reply"),
  UNREACHABLE("unreachable");

  private final String text;

  ScrapeReason(String text) {
    this.text = text;
  }

  /** The value of the label {@code reason}. */
  String text() {
    return text;
  }

  /** The reason behind what a client has thrown for a socket. */
  static ScrapeReason of(IOException failure, Path socket) {
    if (failure instanceof StatException error) {
      return ofErrno(error.errno());
    } else if (failure instanceof SocketTimeoutException) {
      return TIMED_OUT;
    } else if (failure instanceof StatFormatException) {
      return NOT_STATS;
    }
    return failure instanceof ConnectException ? ofRefusal(failure, socket) : UNREACHABLE;
  }

  private static ScrapeReason ofErrno(int errno) {
    return switch (errno) {
      case Errno.EAGAIN -> BUSY;
      case Errno.ETIMEDOUT -> SUPPLIER_TIMED_OUT;
      default -> ERROR;
    };
  }

  /** As the client finds out what to say: by the exception that the JDK threw, then by the file. */
  private static ScrapeReason ofRefusal(IOException failure, Path socket) {
    if (failure.getCause() instanceof BindException) { // what the JDK makes of EACCES
      return PERMISSION;
    } else if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
      return MISSING;
    }
    return SocketFolders.isSocket(socket) ? STALE : NOT_STATS;
  }
}
