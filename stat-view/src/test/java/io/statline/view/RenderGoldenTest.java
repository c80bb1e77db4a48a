package io.statline.view;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderGoldenTest {

  @ParameterizedTest
  @ValueSource(strings = {"scx_bpfland", "scx_rustland", "scx_rusty", "showcase"})
  void recording_withoutClasses_isReadable(String name) throws IOException {
    Recording recording = Recording.read(name + ".jsonl");

    Golden.check(name + ".txt", recording.rendered(RenderOptions.defaults()));
  }

  @Test
  void showcase_allInAscii_hidesNothing() throws IOException {
    Recording recording = Recording.read("showcase.jsonl");
    RenderOptions options = RenderOptions.defaults().withAll(true).withUnicode(false);

    Golden.check("showcase-all-ascii.txt", recording.rendered(options));
  }

  @Test
  void showcase_inANarrowTerminal_fits() throws IOException {
    Recording recording = Recording.read("showcase.jsonl");

    Golden.check("showcase-60.txt", recording.rendered(RenderOptions.defaults().withWidth(60)));
  }
}
