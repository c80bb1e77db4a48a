package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line of a request. */
class HttpRequestLineTest {

  @ParameterizedTest
  @CsvSource({
    "/metrics, /metrics, ''",
    "/metrics?a=b?c, /metrics, a=b?c",
    "http://host:1/metrics?x, /metrics, x",
    "HTTPS://host/metrics, /metrics, ''",
    "/metricshttp://host, /metricshttp://host, ''",
    "/http://host/metrics, /http://host/metrics, ''"
  })
  void target_anyForm_hasPathAndQuery(String target, String path, String query) throws HttpFault {
    HttpRequestLine line = HttpRequestLine.parse("GET " + target + " HTTP/1.1");
    assertThat(line.path()).isEqualTo(path);
    assertThat(line.query()).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /metrics HTTP/1.1, true",
    "GET /a b HTTP/2.0 more, true",
    "GET /metrics HTTP/, false",
    "GET /metrics, false",
    "GET, false",
    "1 2 HTTP/1.1, false"
  })
  void line_thatLooksLikeHttp_isOne(String line, boolean isOne) {
    assertThat(HttpRequestLine.isOne(line)).isEqualTo(isOne);
  }

  /** A line that a pattern tries at each of its words would take it seconds. */
  @Test
  void line_ofManyVersions_isOneToBeRefused() {
    String line = "GET /" + " HTTP/1".repeat(9_000) + "\r";
    assertThat(HttpRequestLine.isOne(line)).isTrue();
    assertThatThrownBy(() -> HttpRequestLine.parse(line)).isInstanceOf(HttpFault.class);
  }
}
