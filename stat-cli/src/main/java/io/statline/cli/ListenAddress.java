package io.statline.cli;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address to listen on: {@code PORT}, {@code ADDRESS:PORT}, {@code [::1]:PORT}; without an address the loopback's. */
final class ListenAddress implements ITypeConverter<InetSocketAddress> {
  static final String DEFAULT = "127.0.0.1:9469";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:(?:\\[([0-9A-Fa-f:.%]+)\\]|([^\\s:\\[\\]]+)):)?([0-9]{1,5})");
  private static final int MOST = 65_535;

  @Override
  public InetSocketAddress convert(String text) {
    Matcher parts = ADDRESS.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > MOST) {
      throw new TypeConversionException(
          "'" + text + "' is no address such as 9469, 127.0.0.1:9469, 0.0.0.0:9469 or [::1]:9469");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    InetSocketAddress address =
        new InetSocketAddress(host == null ? "127.0.0.1" : host, Integer.parseInt(parts.group(3)));
    if (address.isUnresolved()) {
      throw new TypeConversionException("there is no host '" + host + "'");
    }
    return address;
  }
}
