package io.statline.server;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/**
 * Puts a socket at a path without ever taking anything away but a stale socket, and without the socket being open to
 * more users than it should, not even for a moment.
 *
 * <p>Java has no umask, and to bind or rename would replace what stands at the path. So the socket is bound in a folder
 * of its own that nobody else may enter, gets its mode and group there, and is linked into place: a link refuses to
 * replace.
 */
final class SocketFile {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final int ATTEMPTS = 5;

  private final Path path;
  private final SocketAccess access;

  SocketFile(Path path, SocketAccess access) {
    this.path = path;
    this.access = access;
  }

  /** Binds and listens. The folder must exist. */
  ListeningSocket listen(int backlog) throws IOException {
    checkLength();
    try (PrivateFolder folder = PrivateFolder.beside(path)) {
      ListeningSocket socket = bind(folder.socket(), backlog);
      boolean done = false;
      try {
        linkIntoPlace(folder);
        done = true;
        return socket;
      } finally {
        if (!done) {
          socket.close();
        }
      }
    } catch (IOException e) {
      throw namesPath(e)
          ? e
          : new IOException("No socket can be made at " + path + ": " + reason(e), e);
    }
  }

  private ListeningSocket bind(Path temporary, int backlog) throws IOException {
    AFUNIXServerSocketChannel binder = AFUNIXServerSocketChannel.open();
    boolean done = false;
    try {
      binder.setDeleteOnClose(false);
      binder.bind(AFUNIXSocketAddress.of(temporary), backlog);
      access.applyTo(temporary);
      Object key = key(temporary);
      ListeningSocket socket = new OwnSocket(binder, () -> removeIfOurs(key));
      done = true;
      return socket;
    } finally {
      if (!done) {
        binder.close();
      }
    }
  }

  private boolean namesPath(IOException e) {
    return !(e instanceof FileSystemException)
        && String.valueOf(e.getMessage()).contains(path.toString());
  }

  /** The JDK's own exceptions of this kind say what went wrong by their names only. */
  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    if (e.getMessage() == null) {
      return name;
    }
    return e instanceof FileSystemException ? name + ' ' + e.getMessage() : e.getMessage();
  }

  private void checkLength() throws IOException {
    int bytes = path.toString().getBytes(StandardCharsets.UTF_8).length;
    int temporary = PrivateFolder.longestBeside(path).getBytes(StandardCharsets.UTF_8).length;
    int most = StatAddress.MAX_PATH_BYTES;
    if (Math.max(bytes, temporary) > most) {
      throw new IOException("The socket's path " + path + " is too long: it has " + bytes
          + " bytes, the temporary one" + " beside it " + temporary + ", and a socket's may have "
          + most + "; choose a shorter one");
    }
  }

  private void linkIntoPlace(PrivateFolder folder) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        Files.createLink(path, folder.socket());
        return;
      } catch (FileAlreadyExistsException e) {
        new ReplacementTurn(path).run(() -> makeWay(folder));
      }
    }
    throw new IOException(
        "No socket can be made at " + path + ": others keep making one there at the same time");
  }

  /** Removes a stale socket; refuses to touch anything else. */
  private void makeWay(PrivateFolder folder) throws IOException {
    try {
      if (!SocketProbe.isSocket(path)) {
        throw new IOException("There is something at " + path
            + " that is no socket: it is left alone. Remove it, or choose another path");
      }
    } catch (NoSuchFileException e) {
      return; // gone meanwhile
    }
    switch (SocketProbe.of(path)) {
      case GONE -> LOG.log(Level.DEBUG, "{0} has gone by itself", path);
      case STALE -> removeStale(folder);
      case LIVE -> throw live();
      case UNKNOWN ->
        throw new IOException("There is a socket at " + path
            + " that can be neither used nor called stale: it is left"
            + " alone. Remove it, or choose another path");
    }
  }

  private IOException live() {
    return new IOException(
        "There is a live server at " + path + ": stop it, or choose another path or instance");
  }

  /**
   * Moves it aside and looks again, where nobody else can reach it: somebody who knows of no turns may have put a live
   * one there since it was probed.
   */
  private void removeStale(PrivateFolder folder) throws IOException {
    try {
      Files.move(path, folder.aside());
    } catch (NoSuchFileException e) {
      return;
    }
    if (!SocketProbe.isSocket(folder.aside())
        || SocketProbe.of(folder.aside()) != SocketProbe.STALE) {
      putBack(folder);
      throw live();
    }
    LOG.log(Level.INFO, "A stale socket at {0} was replaced", path);
    Files.delete(folder.aside());
  }

  /** What was moved is no stale socket after all. If it cannot go back it stays where it is, and is not deleted. */
  private void putBack(PrivateFolder folder) throws IOException {
    try {
      Files.createLink(path, folder.aside());
    } catch (IOException e) {
      throw new IOException(
          "Something has taken the place of the file at " + path + ", which is now "
              + folder.aside() + ": move it back if it is wanted",
          e);
    }
    Files.delete(folder.aside());
  }

  private void removeIfOurs(Object key) throws IOException {
    try {
      if (Objects.equals(key, key(path))) {
        Files.delete(path);
      }
    } catch (NoSuchFileException e) {
      LOG.log(Level.DEBUG, "The socket {0} was removed by somebody else", path);
    }
  }

  private static Object key(Path file) throws IOException {
    return Objects.requireNonNull(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .fileKey(),
        "This file system has no inodes");
  }
}
