package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatAddressTest {

  @TempDir
  Path folder;

  @Test
  void path_relative_isMadeAbsolute() {
    assertThat(StatAddress.ofPath(Path.of("x.sock")).file().orElseThrow()).isAbsolute();
  }

  @Test
  void name_isAFileInTheRuntimeFolder() {
    Path runtime = RuntimeFolder.ofThisProcess().path();

    assertThat(StatAddress.ofName("schedstatd").file())
        .contains(runtime.resolve("schedstatd.sock"));
    assertThat(StatAddress.ofName("schedstatd", "2").file())
        .contains(runtime.resolve("schedstatd@2.sock"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A9", "_x", "9", "a.b-c_d", "a..b"})
  void name_ofPlainCharacters_isTaken(String name) {
    assertThat(StatAddress.ofName(name, name)).asString().endsWith(name + "@" + name + ".sock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", ".a", "-a", "a/b", "../a", "a@b", "a b", "ü", "a\n", "a\0"})
  void name_ofOtherCharacters_isRefused(String name) {
    assertThatThrownBy(() -> StatAddress.ofName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' cannot name a socket");
    assertThatThrownBy(() -> StatAddress.ofName("a", name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scx_ofParts_isTheirPath() {
    assertThat(StatAddress.ofScx()).hasToString("/var/run/scx/root/stats");
    assertThat(StatAddress.ofScx("/b", "s", "f")).hasToString("/b/s/f");
  }

  @Test
  void abstractName_hasNoFileAndNoFolder() throws IOException {
    StatAddress address = StatAddress.ofAbstractName("stat");
    address.createFolder();
    address.checkFolder();

    assertThat(address.file()).isEmpty();
    assertThat(address.abstractName()).contains("stat");
    assertThat(address).hasToString("@stat");
  }

  @Test
  void abstractName_atTheLimit_countsBytes() {
    assertThat(StatAddress.ofAbstractName("ü".repeat(53)).abstractName()).isPresent();
    assertThatThrownBy(() -> StatAddress.ofAbstractName("ü".repeat(54)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 106 bytes");
    assertThatThrownBy(() -> StatAddress.ofAbstractName(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void createFolder_ofPath_makesParents() throws IOException {
    StatAddress.ofPath(folder.resolve("a/b/x.sock")).createFolder();

    assertThat(folder.resolve("a/b")).isEmptyDirectory();
  }

  @Test
  void createFolder_ofPathInALink_isFine() throws IOException {
    Path link = Files.createSymbolicLink(
        folder.resolve("run"), Files.createDirectory(folder.resolve("real")));
    StatAddress.ofPath(link.resolve("x.sock")).createFolder();

    assertThat(folder.resolve("real")).isEmptyDirectory();
  }

  @Test
  void folder_inSharedTmp_isCreatedAndChecked() throws IOException {
    int owner = (int) Files.getAttribute(folder, "unix:uid");
    // what a user without a session gets, whoever runs the test
    RuntimeFolder shared = new RuntimeFolder(
        folder.resolve("statline"),
        PosixFilePermissions.fromString("rwx------"),
        java.util.OptionalInt.of(owner));
    StatAddress address = StatAddress.in(shared, "x.sock");
    address.checkFolder();
    address.createFolder();
    Files.setPosixFilePermissions(shared.path(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(address.file()).contains(shared.path().resolve("x.sock"));
    assertThatThrownBy(address::checkFolder).hasMessageContaining("not to be trusted");
    assertThatThrownBy(address::createFolder).hasMessageContaining("not to be trusted");
  }

  @Test
  void folder_ofUsersOwn_isNotChecked() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    RuntimeFolder own =
        RuntimeFolder.of(Map.of("STATLINE_DIR", folder.toString()), () -> 1, Path.of("/"));
    StatAddress address = StatAddress.in(own, "x.sock");
    address.checkFolder();
    address.createFolder();

    assertThat(folder).isEmptyDirectory();
  }
}
