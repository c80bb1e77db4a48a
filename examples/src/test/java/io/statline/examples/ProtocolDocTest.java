package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/protocol.md}, run as they stand there but for the socket's path. */
class ProtocolDocTest {
  private static final Path DOC = Path.of("../docs/protocol.md");
  private static final String PATH_IN_DOC = "/tmp/cluster.sock";
  private static final Pattern PYTHON =
      Pattern.compile("```python\n(.*?)```.*?```\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SOCAT = Pattern.compile("^\\$ (.*socat.*)$", Pattern.MULTILINE);
  private static final Pattern REPLY =
      Pattern.compile("^\\$ .*socat.*\n(\\{.*})$", Pattern.MULTILINE);
  private static final Pattern META =
      Pattern.compile("```json\n(\\{\"ClusterStats\".*?)```", Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private Path socket;
  private Child server;

  @BeforeEach
  void start() throws Exception {
    socket = folder.resolve("s");
    server = Examples.listening(socket, Examples.CLUSTER_SERVER, socket.toString());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void python_asDocumented_printsWhatIsDocumented() throws Exception {
    needs("python3");
    MatchResult example = find(PYTHON).findFirst().orElseThrow();

    assertThat(output("python3", "-c", here(example.group(1)))).isEqualTo(example.group(2));
  }

  @Test
  void socat_stats_getsTheValueDocumented() throws Exception {
    needs("socat");
    JsonNode documented = JSON.readTree(find(REPLY).findFirst().orElseThrow().group(1));

    assertThat(resp(socat(0))).isEqualTo(documented.at("/args/resp"));
  }

  @Test
  void socat_statsMeta_getsTheMetadataDocumented() throws Exception {
    needs("socat");
    JsonNode documented = JSON.readTree(find(META).findFirst().orElseThrow().group(1));

    assertThat(resp(socat(1))).isEqualTo(documented);
  }

  private String socat(int which) throws Exception {
    return output("sh", "-c", here(find(SOCAT).toList().get(which).group(1)));
  }

  private static JsonNode resp(String reply) throws IOException {
    return JSON.readTree(reply).at("/args/resp");
  }

  private static Stream<MatchResult> find(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(DOC)).results();
  }

  private String here(String text) {
    return text.replace(PATH_IN_DOC, socket.toString());
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static void needs(String program) {
    boolean present = Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(present, "needs " + program);
  }
}
