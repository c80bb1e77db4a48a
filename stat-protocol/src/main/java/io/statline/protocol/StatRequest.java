package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request: one line from a reader.
 *
 * @param command {@link #STATS}, {@link #STATS_META}, or whatever else a reader asked for
 * @param args names and values; {@code target} among them says which target is meant
 * @since 0.1.0
 */
public record StatRequest(String command, Map<String, String> args) {

  /** Asks for the value of a target. */
  public static final String STATS = "stats";

  /** Asks for the metadata of all types. */
  public static final String STATS_META = "stats_meta";

  /** The argument that names the target. */
  public static final String TARGET = "target";

  /** The target of requests that name none. */
  public static final String TOP = "top";

  /** Copies the arguments, keeping their order. */
  public StatRequest {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /** A request for the value of a target. */
  public static StatRequest stats(String target, Map<String, String> args) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(TARGET, target);
    all.putAll(args);
    all.put(TARGET, target); // whatever is among the arguments
    return new StatRequest(STATS, all);
  }

  /** A request for the metadata. */
  public static StatRequest meta() {
    return new StatRequest(STATS_META, Map.of());
  }

  /** The target that is meant: {@code top} if none is named. */
  public String target() {
    return args.getOrDefault(TARGET, TOP);
  }

  /**
   * The request as a line, {@code \n} included.
   *
   * @throws IllegalArgumentException if the command, an argument or its name holds half of a surrogate pair, which no
   *     server would accept
   */
  public byte[] toLine() {
    requireText("command", command);
    args.forEach((name, value) -> {
      requireText("argument name", name);
      requireText("argument '" + name + "'", value);
    });
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("req", command);
      if (!args.isEmpty()) {
        json.writeObjectFieldStart("args");
        for (Map.Entry<String, String> arg : args.entrySet()) {
          json.writeStringField(arg.getKey(), arg.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    });
  }

  private static void requireText(String what, String text) {
    if (!Utf8.isWellFormed(text)) {
      throw new IllegalArgumentException(
          "The " + what + " holds half of a surrogate pair: '" + text + "' is no text");
    }
  }

  /**
   * The request of a line, which stands in {@code line} without its end.
   *
   * @throws StatException with {@link Errno#EINVAL} if it is none; the text says why
   */
  public static StatRequest parse(byte[] line, int offset, int length) throws StatException {
    if (length == 0) {
      throw invalid("the line is empty");
    }
    if (!Utf8.isText(line, offset, length)) {
      throw invalid("the line is " + Utf8.NOT_TEXT);
    }
    try (JsonParser json = Json.requestParser(line, offset, length)) {
      StatRequest request = new Parse(json).request();
      if (json.nextToken() != null) {
        throw invalid("the line goes on after the request: one request a line");
      }
      return request;
    } catch (StatException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw invalid("the line is not JSON: " + Json.describe(e));
    } catch (IOException e) {
      throw invalid("the line cannot be read: " + e.getMessage());
    }
  }

  private static StatException invalid(String what) {
    return new StatException(
        Errno.EINVAL,
        what + "; a request looks like {\"req\":\"stats\",\"args\":{\"target\":\"top\"}}");
  }

  /** One pass over a request. */
  private static final class Parse {
    private final JsonParser json;
    private @Nullable String command;
    private @Nullable Map<String, String> args;

    Parse(JsonParser json) {
      this.json = json;
    }

    StatRequest request() throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("the line is not a JSON object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        member(json.currentName());
      }
      if (command == null) {
        throw invalid("the member 'req' is missing");
      }
      return new StatRequest(command, args == null ? Map.of() : args);
    }

    private void member(String name) throws IOException {
      JsonToken value = json.nextToken();
      if (name.equals("req")) {
        command(value);
      } else if (name.equals("args")) {
        args(value);
      } else {
        json.skipChildren();
      }
    }

    private void command(JsonToken value) throws IOException {
      if (command != null) {
        throw invalid("the member 'req' is there twice");
      }
      if (value != JsonToken.VALUE_STRING) {
        throw invalid("the member 'req' is not a string");
      }
      command = text(json.getText());
    }

    private void args(JsonToken value) throws IOException {
      if (args != null) {
        throw invalid("the member 'args' is there twice");
      }
      if (value != JsonToken.START_OBJECT) {
        throw invalid("the member 'args' is not an object");
      }
      args = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = text(json.currentName());
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          throw invalid("the argument '" + Json.shown(name) + "' is not a string");
        }
        args.put(name, text(json.getText()));
      }
    }

    private static String text(String text) throws StatException {
      if (!Utf8.isWellFormed(text)) {
        throw invalid("a string holds half of a surrogate pair");
      }
      return text;
    }
  }
}
