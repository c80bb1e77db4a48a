package io.statline.daemon;

import io.statline.openmetrics.Exposition;
import io.statline.openmetrics.MetricTranslation;
import io.statline.openmetrics.StatMetrics;
import io.statline.protocol.Errno;
import io.statline.protocol.StatResponse;
import io.statline.view.StatValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** The families of the targets that one request asks for. */
final class MetricsBody {
  private static final System.Logger LOG = System.getLogger("io.statline.daemon");

  private final MetricsSource source;
  private final List<MetricTranslation> translations = new ArrayList<>();

  MetricsBody(MetricsSource source) {
    this.source = source;
  }

  void add(String target, StatResponse reply) throws HttpFault {
    if (reply.errno() != Errno.OK) {
      throw new HttpFault(
          reply.errno() == Errno.ETIMEDOUT ? HttpStatus.LATE : HttpStatus.UNAVAILABLE,
          "errno " + reply.errno() + ": " + reply.text());
    }
    translations.add(source.translator(target).translate(value(reply)));
  }

  private static StatValue value(StatResponse reply) {
    try {
      return StatValue.fromJson(reply.json());
    } catch (IOException e) {
      throw new UncheckedIOException("the server's own value cannot be read", e);
    }
  }

  HttpResponse response(String accept) {
    MetricTranslation all = StatMetrics.merge(translations);
    all.leftOut().forEach(what -> LOG.log(Level.DEBUG, "Not exported: {0}", what));
    Exposition format = Exposition.accepting(accept);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      format.write(all.families(), body);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return new HttpResponse(HttpStatus.OK, format.contentType(), body.toByteArray());
  }
}
