package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random values, written by this library and read by it and by another parser. */
class RoundTripTest {
  private static final int TRIES = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void scalars_writtenAndRead_areEqual() throws IOException {
    forManySeeds(values -> {
      Scalars scalars = values.scalars();
      byte[] json = StatWriter.toJson(Scalars.TYPE, scalars);
      JsonNode tree = JSON.readTree(json);

      assertThat(StatReader.fromJson(Scalars.TYPE, json)).isEqualTo(scalars);
      assertThat(tree.get("u64").bigIntegerValue())
          .hasToString(Long.toUnsignedString(scalars.u64()));
      assertThat(tree.get("f64").doubleValue()).isEqualTo(scalars.f64());
      assertThat(tree.get("text").textValue()).isEqualTo(scalars.text());
    });
  }

  @Test
  void groups_writtenAsReplyAndRead_areEqualInOrder() throws IOException {
    StatReplyWriter writer = new StatReplyWriter(100);
    forManySeeds(values -> {
      Groups groups = values.groups();
      ByteBuffer reply = writer.value(Groups.TYPE, groups, 1, 2);
      byte[] line = new byte[reply.remaining()];
      reply.get(line);
      StatResponse response = StatResponse.parse(line);
      JsonNode tree = JSON.readTree(line).at("/args/resp");

      assertThat(response.value(Groups.TYPE)).isEqualTo(groups);
      assertThat(JSON.readTree(response.json())).isEqualTo(tree);
      assertThat(names(tree.get("by_name")))
          .isEqualTo(List.copyOf(groups.byName().keySet()));
      assertThat(names(tree.get("by_number")))
          .isEqualTo(
              groups.byNumber().keySet().stream().map(Long::toUnsignedString).toList());
    });
  }

  @Test
  void schema_writtenAndRead_isEqual() throws IOException {
    forManySeeds(values -> {
      StatSchema schema = values.schema();
      byte[] json = schema.toJson();

      assertThat(StatSchema.fromJson(json)).isEqualTo(schema);
      assertThat(names(JSON.readTree(json)))
          .isEqualTo(List.copyOf(schema.types().keySet()));
    });
  }

  @Test
  void request_writtenAndRead_isEqual() throws IOException {
    forManySeeds(values -> {
      StatRequest request = new StatRequest(values.text(), values.texts());
      byte[] line = request.toLine();
      Map<String, Object> members = new LinkedHashMap<>(Map.of("req", request.command()));
      if (!request.args().isEmpty()) {
        members.put("args", request.args());
      }

      assertThat(StatRequest.parse(line, 0, line.length - 1)).isEqualTo(request);
      assertThat(JSON.readTree(line)).isEqualTo(JSON.<JsonNode>valueToTree(members));
    });
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void forManySeeds(Property property) throws IOException {
    long first = System.nanoTime();
    for (long seed = first; seed < first + TRIES; seed++) {
      try {
        property.check(new RandomValues(seed));
      } catch (RuntimeException | IOException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private interface Property {
    void check(RandomValues values) throws IOException;
  }
}
