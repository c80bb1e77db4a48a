package io.statline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder like Linux' {@code /proc}. */
record FakeProc(Path folder) {
  private static final String HEADER = "Num       RefCount Protocol Flags    Type St Inode Path\n";

  static FakeProc in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("net"));
    Files.writeString(folder.resolve("uptime"), "1000.50 3000.00\n");
    Files.writeString(folder.resolve("net/unix"), HEADER);
    return new FakeProc(folder);
  }

  ProcessFiles files() {
    return new ProcessFiles(folder);
  }

  FakeProc listening(int inode, String path) throws IOException {
    return line("0000000000000000: 00000002 00000000 00010000 0001 01 " + inode + " " + path);
  }

  FakeProc connected(int inode, String path) throws IOException {
    return line("0000000000000000: 00000003 00000000 00000000 0001 03 " + inode + " " + path);
  }

  FakeProc line(String line) throws IOException {
    Path table = folder.resolve("net/unix");
    Files.writeString(table, Files.readString(table) + line + "\n");
    return this;
  }

  /** A process with these sockets open, started this many seconds after the machine. */
  FakeProc process(int pid, String name, int startSeconds, int... sockets) throws IOException {
    Path process = Files.createDirectories(folder.resolve(pid + "/fd")).getParent();
    Files.writeString(process.resolve("comm"), name + "\n");
    Files.writeString(
        process.resolve("stat"),
        pid + " (" + name + ") S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 " + startSeconds * 100
            + " 20\n");
    Files.createSymbolicLink(process.resolve("fd/0"), Path.of("pipe:[1]"));
    for (int i = 0; i < sockets.length; i++) {
      Files.createSymbolicLink(
          process.resolve("fd/" + (i + 1)), Path.of("socket:[" + sockets[i] + "]"));
    }
    return this;
  }
}
