package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Whatever bytes come: each parser reads them into something that survives being written and read again, or refuses
 * them with its own exception. All parsers get the same bytes, as each process of Jazzer fuzzes one test and is slow to
 * start.
 *
 * <p>Every build tries the known inputs and fuzzes for a few seconds; {@code mvn verify -pl stat-protocol -am
 * -Dfuzz.seconds=600} fuzzes for longer. An input that fails lands in the test resources next to the known ones, which
 * a run from an IDE tries without fuzzing; those that only led to new code are kept in {@code .cifuzz-corpus}.
 */
class ParsersFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @FuzzTest
  void parsers_anyBytes_readOrRefuse(byte[] bytes) throws IOException {
    request(bytes);
    response(bytes);
    schema(bytes);
  }

  private static void request(byte[] line) throws IOException {
    StatRequest request;
    try {
      request = StatRequest.parse(line, 0, line.length);
    } catch (StatException e) {
      assertThat(e.errno()).isEqualTo(Errno.EINVAL);
      return;
    }
    byte[] again = request.toLine();
    assertThat(StatRequest.parse(again, 0, again.length - 1)).isEqualTo(request);
  }

  private static void response(byte[] line) throws IOException {
    StatResponse response;
    try {
      response = StatResponse.parse(line);
    } catch (StatFormatException e) {
      assertThat(e).hasMessageStartingWith("the reply");
      return;
    }
    assertThat(JSON.readTree(response.json())).isNotNull();
    assertThat(response.text()).isNotNull();
    schema(response.json());
  }

  private static void schema(byte[] text) throws IOException {
    StatSchema schema;
    try {
      schema = StatSchema.fromJson(text);
    } catch (StatFormatException e) {
      assertThat(e).hasMessageContaining(": ");
      return;
    }
    assertThat(schema.describe()).doesNotContain("\r", "\u001b");
    assertThat(StatSchema.fromJson(schema.toJson())).isEqualTo(schema);
  }
}
