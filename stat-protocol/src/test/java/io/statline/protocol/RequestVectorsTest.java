package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The recorded cases of the protocol, as far as one can tell from the line alone. */
class RequestVectorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> vector_ofProtocol_getsItsErrno() throws IOException {
    try (InputStream vectors = RequestVectorsTest.class.getResourceAsStream("vectors.jsonl")) {
      return new String(vectors.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(RequestVectorsTest::test)
          .toList();
    }
  }

  private static DynamicTest test(String line) {
    return DynamicTest.dynamicTest(line.substring(8, line.indexOf('"', 8)), () -> {
      JsonNode vector = JSON.readTree(line);
      List<Integer> expected = IntStream.range(0, vector.get("expect").size())
          .mapToObj(i -> vector.get("expect").get(i).asInt())
          .toList();
      boolean halfClose = vector.get("end").asText().equals("half-close");
      assertThat(errnos(sent(vector), halfClose)).isEqualTo(expected);
    });
  }

  private static byte[] sent(JsonNode vector) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    vector.get("send").forEach(part -> sent.writeBytes(Base64.getDecoder().decode(part.asText())));
    return sent.toByteArray();
  }

  private static List<Integer> errnos(byte[] sent, boolean lastLineEnds) {
    List<Integer> errnos = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] == '\n') {
        errnos.add(errno(sent, start, i - start));
        start = i + 1;
      }
    }
    if (lastLineEnds && start < sent.length) {
      errnos.add(errno(sent, start, sent.length - start));
    }
    return errnos;
  }

  private static int errno(byte[] sent, int offset, int length) {
    try {
      StatRequest request = StatRequest.parse(sent, offset, length);
      boolean known = request.command().equals("stats_meta")
          || request.command().equals("stats") && request.target().equals("top");
      return known ? Errno.OK : Errno.EINVAL;
    } catch (StatException e) {
      return e.errno();
    }
  }
}
