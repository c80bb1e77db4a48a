package io.statline.openmetrics;

import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says better than a server's own metadata: kinds, units, descriptions and other attributes of types and
 * fields. {@code docs/openmetrics.md} describes the file. Immutable.
 *
 * @since 0.1.0
 */
public final class MetadataMapping {
  /** Changes nothing. */
  public static final MetadataMapping NONE = new MetadataMapping(Map.of());

  /** The name that stands for all types. */
  static final String ANY = "*";

  private final Map<String, TypeMapping> types;

  MetadataMapping(Map<String, TypeMapping> types) {
    this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /**
   * The mapping of a JSON text, in UTF-8.
   *
   * @throws io.statline.protocol.StatFormatException if it is none; the message says what is wrong, and where
   */
  public static MetadataMapping fromJson(byte[] text) throws IOException {
    return MappingReader.read(text);
  }

  /** The metadata with what the mapping says. What it says about types and fields that are not there is ignored. */
  public StatSchema apply(StatSchema schema) {
    List<StatMeta> mapped = new ArrayList<>();
    schema.types().values().forEach(type -> mapped.add(apply(type)));
    return StatSchema.of(mapped);
  }

  private StatMeta apply(StatMeta type) {
    StatMeta general = types.getOrDefault(ANY, TypeMapping.NONE).apply(type);
    return types.getOrDefault(type.name(), TypeMapping.NONE).apply(general);
  }

  /**
   * What the mapping speaks of and the metadata has not: types ({@code Metrics}) and fields ({@code
   * Metrics.nr_queued}). Other versions of a server may have them.
   */
  public List<String> absentFrom(StatSchema schema) {
    List<String> absent = new ArrayList<>();
    types.forEach((name, type) -> {
      List<StatMeta> meant = schema.types().values().stream()
          .filter(any -> name.equals(ANY) || name.equals(any.name()))
          .toList();
      if (meant.isEmpty()) {
        absent.add(name);
      }
      type.fields().keySet().stream()
          .filter(field -> !meant.isEmpty())
          .filter(field -> meant.stream().noneMatch(any -> any.fields().containsKey(field)))
          .forEach(field -> absent.add(name + "." + field));
    });
    return absent;
  }

  /**
   * What it says about a type.
   *
   * @param own about the type itself
   */
  record TypeMapping(Attributes own, Map<String, Attributes> fields) {
    static final TypeMapping NONE = new TypeMapping(Attributes.NONE, Map.of());

    StatMeta apply(StatMeta type) {
      Map<String, StatField> mapped = new LinkedHashMap<>(type.fields());
      mapped.replaceAll(
          (name, field) -> fields.getOrDefault(name, Attributes.NONE).apply(field));
      return new StatMeta(
          type.name(),
          type.top(),
          own.desc(type.desc()),
          own.user(type.user()),
          mapped,
          type.other());
    }
  }

  /**
   * What it says about a type or field.
   *
   * @param said a description, empty for none
   */
  record Attributes(String said, Map<String, String> user) {
    static final Attributes NONE = new Attributes("", Map.of());

    StatField apply(StatField field) {
      return new StatField(
          field.name(), field.data(), desc(field.desc()), user(field.user()), field.other());
    }

    String desc(String before) {
      return said.isEmpty() ? before : said;
    }

    Map<String, String> user(Map<String, String> before) {
      Map<String, String> all = new LinkedHashMap<>(before);
      all.putAll(user);
      return all;
    }
  }
}
