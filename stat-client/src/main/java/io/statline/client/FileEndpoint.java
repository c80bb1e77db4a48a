package io.statline.client;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A socket's file. */
final class FileEndpoint implements Endpoint {
  private static final int FILE_TYPE = 0170000;
  private static final int SOCKET = 0140000;

  private final Path file;

  FileEndpoint(Path file) {
    this.file = file;
  }

  @Override
  public SocketChannel open() throws IOException {
    SocketChannel channel = newChannel();
    try {
      channel.configureBlocking(false);
      channel.connect(UnixDomainSocketAddress.of(file));
      return channel;
    } catch (IOException | RuntimeException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  private SocketChannel newChannel() throws IOException {
    try {
      return SocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (IOException e) { // nothing that waiting for the server would mend
      throw new IOException(file + ": this process cannot open a socket: " + e.getMessage(), e);
    }
  }

  /** By the exceptions' classes and the file, as the JDK's texts are the system's, in the system's language. */
  @Override
  public Optional<String> problem(SocketException failure) {
    int bytes = file.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > StatAddress.MAX_PATH_BYTES) {
      return Optional.of("a socket's path has " + StatAddress.MAX_PATH_BYTES
          + " bytes at most, and this one has " + bytes + ": use a shorter one");
    }
    if (failure instanceof BindException) { // what the JDK makes of EACCES
      return Optional.of(
          "no permission to connect: run as a user or group who may write to the socket's file and enter its folder");
    }
    if (!Files.exists(file)) {
      return Optional.of(
          "there is no such file: is the daemon running, and is this where it listens?");
    }
    if (!isSocket()) {
      return Optional.of("this is no socket: is the path right?");
    }
    if (failure instanceof ConnectException) {
      return Optional.of(
          "nobody listens on this socket, which a daemon left behind when it ended: start the daemon again");
    }
    return Optional.empty();
  }

  private boolean isSocket() {
    try {
      int mode = (Integer) Files.getAttribute(file, "unix:mode");
      return (mode & FILE_TYPE) == SOCKET;
    } catch (IOException gone) {
      return true; // and the next attempt will tell
    }
  }
}
