package io.statline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A server at a short path of its own. */
final class RequestServer implements AutoCloseable {
  private final Path folder;
  private final StatServer server;

  private RequestServer(Path folder, StatServer server) {
    this.folder = folder;
    this.server = server;
  }

  static RequestServer start(UnaryOperator<StatServerBuilder> serving) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "st");
    StatServerBuilder builder = StatServer.builder().path(folder.resolve("s"));
    return new RequestServer(folder, serving.apply(builder).start());
  }

  Path path() {
    return folder.resolve("s");
  }

  StatServer server() {
    return server;
  }

  ReaderSocket reader() throws IOException {
    return ReaderSocket.connect(path());
  }

  /** Closes it; suppliers must be able to end by now. */
  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(path());
    Files.delete(folder);
  }
}
