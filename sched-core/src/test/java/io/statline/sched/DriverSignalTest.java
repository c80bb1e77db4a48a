package io.statline.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A real process that gets a real SIGTERM. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class DriverSignalTest {

  private static final int EXIT_OF_SIGTERM = 143;

  private Process process;
  private BufferedReader output;

  private void start(String what) throws IOException {
    process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DriverProgram.class.getName(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    output = process.inputReader(StandardCharsets.UTF_8);
    assertThat(output.readLine()).isEqualTo("attach");
    assertThat(output.readLine()).isEqualTo("ready");
  }

  @AfterEach
  void end() {
    process.destroyForcibly().onExit().join();
  }

  @Test
  void sigterm_ends_a_running_scheduler_in_good_order() throws Exception {
    start("runs");
    process.toHandle().destroy(); // destroy() of the process itself would close its output
    // Whether main still comes to its last line is up to the JVM.
    List<String> rest = output.lines().filter(line -> !line.equals("returned")).toList();
    assertThat(rest).containsExactly("detach", "stop", "close");
    assertThat(process.waitFor()).isEqualTo(EXIT_OF_SIGTERM);
  }

  @Test
  void sigterm_takes_the_machine_from_a_scheduler_that_hangs() throws Exception {
    start("hangs");
    process.toHandle().destroy(); // destroy() of the process itself would close its output
    assertThat(output.lines()).containsExactly("detach");
    assertThat(process.waitFor()).isEqualTo(EXIT_OF_SIGTERM);
  }
}
