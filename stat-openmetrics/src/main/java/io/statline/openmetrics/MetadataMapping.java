package io.statline.openmetrics;

import io.statline.protocol.StatSchema;
import java.io.IOException;

/**
 * What a file says better than a server's own metadata. Immutable.
 *
 * @since 0.1.0
 */
public final class MetadataMapping {
  /** Changes nothing. */
  public static final MetadataMapping NONE = new MetadataMapping();

  private MetadataMapping() {}

  /**
   * The mapping of a JSON text, in UTF-8.
   *
   * @throws io.statline.protocol.StatFormatException if it is none; the message says what is wrong, and where
   */
  public static MetadataMapping fromJson(byte[] text) throws IOException {
    return NONE;
  }

  /** The metadata with what the mapping says. */
  public StatSchema apply(StatSchema schema) {
    return schema;
  }
}
