package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeFolderTest {
  private static final int ROOT = 0;
  private static final int USER = 1000;
  private static final Map<String, String> SESSION = Map.of("XDG_RUNTIME_DIR", "/run/user/1000");

  @TempDir
  Path root;

  @BeforeEach
  void makeTmp() throws IOException {
    Files.createDirectory(root.resolve("tmp"));
  }

  @Test
  void explicitFolder_ofAnybody_winsOverAllElse() {
    Map<String, String> environment =
        Map.of("STATLINE_DIR", "/srv/stats", "XDG_RUNTIME_DIR", "/run/user/0");

    RuntimeFolder folder = RuntimeFolder.of(
        environment,
        () -> {
          throw new AssertionError("nobody needs to know the user");
        },
        root);
    assertThat(folder.path()).isEqualTo(Path.of("/srv/stats"));
    assertThat(folder.owner()).isEmpty();
  }

  @Test
  void root_withSession_usesSystemFolder() {
    RuntimeFolder folder = RuntimeFolder.of(SESSION, () -> ROOT, Path.of("/"));

    assertThat(folder.path()).isEqualTo(Path.of("/run/statline"));
    assertThat(folder.owner()).isEmpty();
  }

  @Test
  void user_withSession_usesItsFolder() {
    RuntimeFolder folder = RuntimeFolder.of(SESSION, () -> USER, root);

    assertThat(folder.path()).isEqualTo(Path.of("/run/user/1000/statline"));
    assertThat(folder.owner()).isEmpty();
  }

  @Test
  void user_withoutSession_usesTmpIfItIsItsOwn() {
    Map<String, String> empty = Map.of("STATLINE_DIR", "", "XDG_RUNTIME_DIR", "");

    RuntimeFolder folder = RuntimeFolder.of(empty, () -> USER, Path.of("/"));
    assertThat(folder.path()).isEqualTo(Path.of("/tmp/statline-1000"));
    assertThat(folder.owner()).hasValue(USER);
  }

  @Test
  void create_ofRoot_isReadableByAll() throws IOException {
    RuntimeFolder folder = RuntimeFolder.of(Map.of(), () -> ROOT, root);
    folder.create();

    assertThat(mode(folder.path())).isEqualTo("rwxr-xr-x");
  }

  @Test
  void create_explicitFolder_isPrivateWithItsParents() throws IOException {
    Path explicit = root.resolve("a/b/stats");
    RuntimeFolder folder =
        RuntimeFolder.of(Map.of("STATLINE_DIR", explicit.toString()), () -> USER, root);
    folder.create();
    folder.create();

    assertThat(mode(explicit)).isEqualTo("rwx------");
  }

  @Test
  void create_existingExplicitFolder_leavesItsMode() throws IOException {
    Path explicit = Files.createDirectory(root.resolve("stats"));
    Files.setPosixFilePermissions(explicit, PosixFilePermissions.fromString("rwxrwx---"));
    RuntimeFolder.of(Map.of("STATLINE_DIR", explicit.toString()), () -> USER, root)
        .create();

    assertThat(mode(explicit)).isEqualTo("rwxrwx---");
  }

  @Test
  void create_explicitFolderThatIsALink_usesWhatItPointsTo() throws IOException {
    Path target = Files.createDirectory(root.resolve("target"));
    Path link = Files.createSymbolicLink(root.resolve("link"), target);

    RuntimeFolder.of(Map.of("STATLINE_DIR", link.toString()), () -> USER, root).create();
    RuntimeFolder.createOrdinary(link);
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void create_whereAFileIs_namesIt() throws IOException {
    Path file = Files.createFile(root.resolve("stats"));
    RuntimeFolder folder =
        RuntimeFolder.of(Map.of("STATLINE_DIR", file.toString()), () -> USER, root);

    assertThatThrownBy(folder::create)
        .isInstanceOf(IOException.class)
        .hasMessage("The socket's folder " + file + " cannot be made: something else is there");
  }

  @Test
  void create_belowAFile_namesTheFolder() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    RuntimeFolder folder = RuntimeFolder.of(
        Map.of("STATLINE_DIR", file.resolve("a/stats").toString()), () -> USER, root);

    assertThatThrownBy(folder::create)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The socket's folder " + file.resolve("a") + " cannot be made: ");
  }

  @Test
  void createInTmp_new_isPrivateAndAccepted() throws IOException {
    RuntimeFolder folder = inTmp(owner());
    folder.create();
    folder.create();
    folder.check();

    assertThat(mode(folder.path())).isEqualTo("rwx------");
  }

  @Test
  void checkInTmp_missing_isFineAsNothingIsInIt() throws IOException {
    RuntimeFolder folder = inTmp(owner());
    folder.check();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void checkInTmp_ofSomebodyElse_isRefused() throws IOException {
    Files.createDirectory(
        inTmp(owner() + 1).path(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    refused(inTmp(owner() + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx-----x", "rwxrwxrwx", "rwxrwx---", "r-x------"})
  void checkInTmp_withOtherMode_isRefused(String mode) throws IOException {
    RuntimeFolder folder = inTmp(owner());
    Files.createDirectory(folder.path());
    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString(mode));

    refused(folder);
  }

  @Test
  void checkInTmp_linkToOwnFolder_isRefused() throws IOException {
    RuntimeFolder folder = inTmp(owner());
    Path own = Files.createDirectory(root.resolve("own"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(folder.path(), own);

    refused(folder);
  }

  @Test
  void checkInTmp_file_isRefused() throws IOException {
    RuntimeFolder folder = inTmp(owner());
    Files.createFile(
        folder.path(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThatThrownBy(folder::check).hasMessageContaining("is not to be trusted");
    assertThatThrownBy(folder::create).hasMessageContaining("something else is there");
  }

  @Test
  void ofThisProcess_isAbsolute() {
    assertThat(RuntimeFolder.ofThisProcess().path()).isAbsolute();
  }

  private static void refused(RuntimeFolder folder) {
    assertThatThrownBy(folder::check)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.path().toString())
        .hasMessageContaining("is not to be trusted");
    assertThatThrownBy(folder::create).hasMessageContaining("is not to be trusted");
  }

  private RuntimeFolder inTmp(int user) {
    return new RuntimeFolder(
        root.resolve("tmp/statline-" + user),
        PosixFilePermissions.fromString("rwx------"),
        OptionalInt.of(user));
  }

  private int owner() throws IOException {
    return (int) Files.getAttribute(root, "unix:uid");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
