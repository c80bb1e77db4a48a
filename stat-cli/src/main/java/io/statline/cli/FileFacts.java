package io.statline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Whose a file is, and who may do what with it.
 *
 * @param path the file
 * @param attributes what the system says
 */
record FileFacts(Path path, PosixFileAttributes attributes) {

  static FileFacts of(Path path) throws IOException {
    return new FileFacts(path, Files.readAttributes(path, PosixFileAttributes.class));
  }

  String owner() {
    return attributes.owner().getName();
  }

  String group() {
    return attributes.group().getName();
  }

  boolean allows(PosixFilePermission permission) {
    return attributes.permissions().contains(permission);
  }

  /** Who may, if these are the permissions it takes: {@code user root, or group adm}. */
  String whoMay(PosixFilePermission groups, PosixFilePermission others) {
    if (allows(others)) {
      return "anybody but user " + owner() + " and group " + group();
    }
    return allows(groups) ? "user " + owner() + ", or group " + group() : "user " + owner();
  }

  /** Such as {@code srw-rw---- root:adm}. */
  @Override
  public String toString() {
    String kind = attributes.isDirectory() ? "d" : attributes.isOther() ? "s" : "-";
    return kind + PosixFilePermissions.toString(attributes.permissions()) + " " + owner() + ":"
        + group();
  }
}
