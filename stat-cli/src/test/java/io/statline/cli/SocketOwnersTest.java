package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketOwnersTest {
  @TempDir
  Path folder;

  private FakeProc proc;

  @BeforeEach
  void makeProc() throws IOException {
    proc = FakeProc.in(folder);
  }

  private SocketOwners owners() {
    return SocketOwners.of(proc.files());
  }

  @Test
  void listeningSocket_isOfTheProcessThatHasIt() throws IOException {
    proc.listening(77, "/run/a b.sock").listening(78, "/run/c.sock");
    proc.process(41, "one", 1, 77, 99).process(42, "two", 1, 78);
    assertThat(owners().ownerOf(Path.of("/run/a b.sock"))).hasValue(41);
    assertThat(owners().ownerOf(Path.of("/run/c.sock"))).hasValue(42);
  }

  @Test
  void connectedSocket_isNoListener() throws IOException {
    proc.connected(77, "/run/a.sock").process(41, "one", 1, 77);
    assertThat(owners().ownerOf(Path.of("/run/a.sock"))).isEmpty();
  }

  @Test
  void socketThatSystemdHasToo_isOfTheDaemon() throws IOException {
    proc.listening(77, "/run/a.sock").process(1, "systemd", 0, 77).process(41, "one", 1, 77);
    assertThat(owners().ownerOf(Path.of("/run/a.sock"))).hasValue(41);
  }

  @Test
  void hiddenDescriptors_tellNothing() throws IOException {
    proc.listening(77, "/run/a.sock").process(41, "one", 1);
    assertThat(owners().ownerOf(Path.of("/run/a.sock"))).isEmpty();
  }

  @Test
  void oddLines_areSkipped() throws IOException {
    proc.line("").line("nonsense").line("0: 0 0 zz 1 1 5 /run/a.sock").line("\u00ff\u00fe");
    proc.line("0000: 00000002 00000000 00010000 0001 01 79 @abstract");
    proc.listening(77, "/run/a.sock").process(41, "one", 1, 77);
    assertThat(owners().ownerOf(Path.of("/run/a.sock"))).hasValue(41);
  }

  @Test
  void vanishedProcess_tellsNothing() throws IOException {
    proc.listening(77, "/run/a.sock");
    Files.createDirectories(folder.resolve("43"));
    Files.writeString(folder.resolve("44"), "");
    assertThat(owners().ownerOf(Path.of("/run/a.sock"))).isEmpty();
    assertThat(proc.files().name(43)).isEmpty();
    assertThat(proc.files().age(43)).isEmpty();
    assertThat(proc.files().user(45)).isEmpty();
  }

  @Test
  void machineWithoutProc_tellsNothing() {
    ProcessFiles none = new ProcessFiles(folder.resolve("none"));
    assertThat(SocketOwners.of(none).ownerOf(Path.of("/run/a.sock"))).isEmpty();
  }

  @Test
  void process_hasNameAndAge() throws IOException {
    proc.process(41, "a) b (c", 900);
    assertThat(proc.files().name(41)).hasValue("a) b (c");
    assertThat(proc.files().age(41)).hasValue(Duration.ofMillis(100_500));
  }

  @Test
  void oddStat_hasNoAge() throws IOException {
    proc.process(41, "x", 900);
    Files.writeString(folder.resolve("41/stat"), "41 (x) S 1 2");
    assertThat(proc.files().age(41)).isEmpty();
  }
}
