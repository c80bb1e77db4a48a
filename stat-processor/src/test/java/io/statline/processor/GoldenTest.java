package io.statline.processor;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cluster",
        "Scalars",
        "Holders",
        "Optionals",
        "Names",
        "Attributes",
        "Nesting",
        "Times",
        "Histograms",
        "Deltas",
        "Deprecation",
        "Empty"
      })
  void goodRecords_areCompiled_generateTheGoldenSources(String name) throws IOException {
    Compiled compiled =
        Compile.plain().sources(Golden.read("good/" + name + ".java")).clean();
    for (Map.Entry<String, String> source : compiled.generated().entrySet()) {
      Golden.check(name + "/" + source.getKey(), source.getValue());
    }
  }
}
