package io.statline.view;

import io.statline.protocol.StatSample;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A value as it came over the wire, whatever the metadata says about it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface StatValue {
  /** What {@code null} on the wire is: NaN, or nothing. */
  static StatValue missing() {
    // no constant: two threads that begin with interface and record, one with each, would wait for
    // each other for ever
    return new Missing();
  }

  /**
   * The value of a JSON text, in UTF-8.
   *
   * @throws io.statline.protocol.StatFormatException if it is not exactly one JSON value, or too deep to be one of a
   *     server
   */
  static StatValue fromJson(byte[] text) throws IOException {
    return ValueJson.read(text);
  }

  /**
   * The same of a sample, such as a client's {@code rawSample} gives, with its times.
   *
   * @throws io.statline.protocol.StatFormatException as {@link #fromJson(byte[])}
   */
  static StatSample<StatValue> fromJson(StatSample<byte[]> sample) throws IOException {
    return new StatSample<>(
        fromJson(sample.value()), sample.atNanos(), sample.upNanos(), sample.receivedNanos());
  }

  /**
   * The value as JSON text, in UTF-8.
   *
   * @throws java.io.UncheckedIOException if it is nested more than a thousand deep, which none that was read is
   */
  default byte[] toJson() {
    return ValueJson.write(this);
  }

  /**
   * An integer of any size. Booleans, which the protocol does not have, are read as 0 and 1.
   *
   * @param value the integer
   */
  record Whole(BigInteger value) implements StatValue {}

  /**
   * A number with a point or exponent, whose text is kept so that nothing is lost.
   *
   * @param text as in JSON
   */
  record Real(String text) implements StatValue {
    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /**
     * Checks the text, so that whoever computes with it need not.
     *
     * @throws IllegalArgumentException if it is no number of JSON
     */
    public Real {
      if (!NUMBER.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "A number as in JSON is not " + RenderText.printable(text));
      }
    }

    /** The nearest double. */
    public double value() {
      return Double.parseDouble(text);
    }
  }

  /**
   * A string.
   *
   * @param value the string
   */
  record Text(String value) implements StatValue {}

  /** What {@code null} on the wire is: see {@link #missing()}. */
  record Missing() implements StatValue {}

  /**
   * An array.
   *
   * @param values the elements
   */
  record Items(List<StatValue> values) implements StatValue {
    /** Copies the list. */
    public Items {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /**
   * An object: a record, or a dict.
   *
   * @param values the members, in the order they came; of two with one name the last
   */
  record Members(Map<String, StatValue> values) implements StatValue {
    /** Copies the map, keeping its order. */
    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
