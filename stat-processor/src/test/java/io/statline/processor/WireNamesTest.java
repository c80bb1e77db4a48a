package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireNamesTest {

  @ParameterizedTest
  @CsvSource({
    "domsDict, doms_dict",
    "cpuID, cpu_id",
    "HTTPServer, http_server",
    "lb_at, lb_at",
    "name, name",
    "x, x",
    "X, x",
    "aB, a_b",
    "cpu0Load, cpu0_load",
    "foo_Bar, foo_bar",
    "_Private, _private",
    "ABC, abc",
    "getHTTPUrl2, get_http_url2",
    "größeÄ, größeÄ"
  })
  void componentName_isTurnedIntoSnakeCase(String component, String wire) {
    assertThat(WireNames.snakeCase(component)).isEqualTo(wire);
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "_9, true",
    "A_b9, true",
    "9, false",
    "a-b, false",
    "a b, false",
    "ä, false",
    "'', false"
  })
  void name_isValid_ifItIsAnAsciiIdentifier(String name, boolean valid) {
    assertThat(WireNames.isValid(name)).isEqualTo(valid);
  }
}
