package io.statline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether somebody else could have put a socket there. */
final class DoctorTrust {
  private static final Pattern RUNTIME = Pattern.compile("statline-([0-9]+)");
  private static final int STICKY = 01000;

  private final Path folder;
  private final Diagnosis diagnosis;

  DoctorTrust(Path folder, Diagnosis diagnosis) {
    this.folder = folder;
    this.diagnosis = diagnosis;
  }

  void check() throws IOException {
    FileFacts facts = FileFacts.of(folder);
    Matcher runtime = RUNTIME.matcher(String.valueOf(folder.getFileName()));
    if (runtime.matches() && !isOwn(facts, runtime.group(1))) {
      diagnosis.warn(
          "the runtime folder " + folder + " is not to be trusted: it is " + facts
              + ", and must be a folder of user " + runtime.group(1)
              + " with mode 0700; by a daemon's name it is not used",
          "Remove it and start the daemon again, or set STATLINE_DIR to a folder of your own.");
    } else if (facts.allows(PosixFilePermission.OTHERS_WRITE) && !isSticky()) {
      diagnosis.warn(
          "everybody can replace the socket, as the folder " + folder + " is " + facts,
          "Let the daemon listen in a folder of its own.");
    }
  }

  private boolean isOwn(FileFacts facts, String user) throws IOException {
    Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    return owner.toString().equals(user)
        && !Files.isSymbolicLink(folder)
        && facts.attributes().permissions().equals(PosixFilePermissions.fromString("rwx------"));
  }

  private boolean isSticky() throws IOException {
    return ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
  }
}
