package org.augenhoehe.base.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files and directories that only this user reads, whatever the umask of whoever starts us. Where a
 * disk knows no owners nothing is changed.
 */
final class PrivateFiles {

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /**
   * Makes it where it is missing. One that stands already is taken from others only if it is empty
   * or holds nothing but what is ours: somebody may have named one that belongs to more than us.
   *
   * @param isOurs whether a name in it is one we give
   * @return whether nobody else can look into it now
   * @throws IOException where it cannot be made
   */
  static boolean makeDirectory(Path directory, Predicate<String> isOurs) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.createDirectory(directory, attributes(directory, DIRECTORY));
      } catch (FileAlreadyExistsException another) {
        // Another instance was quicker.
      }
    }
    if (isPosix(directory) && holdsOnly(directory, isOurs)) {
      narrow(directory, DIRECTORY);
    }
    return !isPosix(directory) || DIRECTORY.containsAll(Files.getPosixFilePermissions(directory));
  }

  /**
   * Makes an empty file where there is none, and takes one that stands from all others.
   *
   * @return whether nobody else can read it now
   */
  static boolean makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException stands) {
      if (isPosix(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        narrow(file, FILE);
      }
    }
    return !isPosix(file) || FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean holdsOnly(Path directory, Predicate<String> isOurs) throws IOException {
    try (Stream<Path> names = Files.list(directory)) {
      return names.map(path -> path.getFileName().toString()).allMatch(isOurs);
    }
  }

  private static void narrow(Path path, Set<PosixFilePermission> to) throws IOException {
    if (!to.containsAll(Files.getPosixFilePermissions(path))) {
      try {
        Files.setPosixFilePermissions(path, to);
      } catch (FileSystemException belongsToAnother) {
        // As a volume that was lent to us by its group; the caller says so.
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
