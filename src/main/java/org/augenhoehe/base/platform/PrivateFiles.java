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
 * Makes files and directories readable by this user alone, whatever the umask of the process.
 * Changes nothing where the file system has no POSIX permissions.
 */
final class PrivateFiles {

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /**
   * Creates the directory if it is missing. Narrows the permissions of an existing one only if it
   * is empty or holds nothing but our files: the configured directory may be shared.
   *
   * @param isOurs tells whether a name in it is one of ours
   * @return whether no other user has access to it now; true without POSIX permissions
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
   * Creates an empty file, or narrows the permissions of an existing one.
   *
   * @return whether no other user can read it now; true without POSIX permissions
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
        // For example a volume shared through its group; the return value says so.
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
