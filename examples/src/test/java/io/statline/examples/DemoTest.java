package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @Test
  void demo_everythingThere_endsWell() throws Exception {
    try (Child demo = Child.start("io.statline.examples.Demo")) {
      List<String> lines = demo.out().rest();
      assertThat(demo.errors().rest()).isEmpty();
      assertThat(demo.exitStatus()).isZero();
      assertThat(lines).last().isEqualTo("demo: everything as it should be");
    }
  }

  @Test
  void client_withoutDaemon_failsNamingThePath(@TempDir Path folder) throws Exception {
    String socket = folder.resolve("s").toString();
    try (Child client = Child.start(Child.CLIENT, socket)) {
      assertThat(client.exitStatus()).isEqualTo(1);
      assertThat(client.errors().rest()).singleElement().asString().contains(socket);
    }
  }
}
