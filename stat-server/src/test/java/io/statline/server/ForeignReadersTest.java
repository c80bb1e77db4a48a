package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers that are no JVM. */
@Timeout(60)
class ForeignReadersTest {
  private static final String PYTHON = String.join(
      "\n",
      "import json, socket, sys",
      "s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
      "s.connect(sys.argv[1])",
      "f = s.makefile('rw')",
      "for n in range(3):",
      "    f.write(json.dumps({'req': 'stats', 'args': {'target': 'echo', 'n': str(n)}}) + '\\n')",
      "    f.flush()",
      "    print(json.loads(f.readline())['args']['resp']['text'])");

  private RequestServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = RequestServer.start(
        s -> s.addWithArgs("echo", RequestEchoMeta.TYPE, args -> new RequestEcho(args.get("n"))));
  }

  @AfterEach
  void closeServer() throws IOException {
    server.close();
  }

  private static void needs(String program) {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(there, "needs " + program);
  }

  private static List<String> outputOf(String input, String... command)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  @Test
  void socat_thatClosesItsInputAtOnce_getsAllReplies() throws Exception {
    needs("socat");
    String lines =
        ReaderSocket.request("echo", "n", "a") + "\n" + ReaderSocket.request("echo", "n", "b");
    assertThat(outputOf(lines, "socat", "-t", "30", "-", "UNIX-CONNECT:" + server.path()))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"errno\":0,"))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"text\":\"a\""),
            line -> assertThat(line).contains("\"text\":\"b\""));
  }

  @Test
  void python_withItsOwnSocketsAndJson_readsValues() throws Exception {
    needs("python3");
    assertThat(outputOf("", "python3", "-c", PYTHON, server.path().toString()))
        .containsExactly("0", "1", "2");
  }
}
