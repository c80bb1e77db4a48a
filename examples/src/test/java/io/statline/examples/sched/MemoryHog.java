package io.statline.examples.sched;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process that touches more memory than there is, over and over. */
final class MemoryHog implements AutoCloseable {
  private static final int MIB = 600;
  private static final int PAGE = 4096;
  private static volatile byte sink;

  private final Process process;

  private MemoryHog(Process process) {
    this.process = process;
  }

  /** The process' own program. */
  public static void main(String[] args) {
    byte[][] blocks = new byte[MIB][1 << 20];
    System.out.println("full");
    while (true) {
      for (byte[] block : blocks) {
        for (int i = 0; i < block.length; i += PAGE) {
          block[i]++;
          sink = block[i];
        }
      }
    }
  }

  static MemoryHog start(Stream<String> prefix) throws IOException {
    List<String> command = Stream.concat(
            prefix,
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms700m",
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryHog.class.getName()))
        .toList();
    return new MemoryHog(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  void awaitFull() throws IOException {
    String line =
        new String(process.getInputStream().readNBytes("full".length()), StandardCharsets.US_ASCII);
    if (!line.equals("full")) {
      throw new IOException("the process that needs much memory has ended");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
