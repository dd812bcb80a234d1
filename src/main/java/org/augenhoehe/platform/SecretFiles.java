package org.augenhoehe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Secrets as files that only this user reads. A file is complete and on disk before it has its
 * name, so that a crash never leaves half a key behind a database row that relies on it.
 */
public final class SecretFiles {

  /** Stands in no name of a secret, so that drafts of one are never taken for those of another. */
  private static final String SEPARATOR = "~";

  private static final String DRAFT = ".draft";

  private final Path directory;

  public SecretFiles(Path directory) {
    this.directory = directory;
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
        if (isPosix()) {
          Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The directory for keys cannot be made: " + directory, e);
    }
  }

  /**
   * @throws UncheckedIOException also when the name is taken: a secret is never overwritten
   */
  public void create(String name, byte[] secret) {
    Path target = directory.resolve(name);
    try {
      Path draft = draft(directory, name);
      try {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          ByteBuffer bytes = ByteBuffer.wrap(secret);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        }
        // A hard link, unlike a move, fails where another instance was quicker.
        Files.createLink(target, draft);
      } finally {
        Files.deleteIfExists(draft);
      }
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<byte[]> read(String name) {
    try {
      return Optional.of(Files.readAllBytes(directory.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret of this name, made of fresh random bytes where there is none yet. */
  public byte[] readOrCreate(String name, int length, SecureRandom random) {
    return readOrCreate(
        name,
        () -> {
          byte[] secret = new byte[length];
          random.nextBytes(secret);
          return secret;
        });
  }

  /** The secret of this name, a fresh one where there is none yet; of instances the first's. */
  public byte[] readOrCreate(String name, Supplier<byte[]> fresh) {
    return read(name)
        .orElseGet(
            () -> {
              byte[] secret = fresh.get();
              try {
                create(name, secret);
                return secret;
              } catch (UncheckedIOException e) {
                if (e.getCause() instanceof FileAlreadyExistsException) {
                  return read(name).orElseThrow(() -> e);
                }
                throw e;
              }
            });
  }

  public boolean exists(String name) {
    return Files.exists(directory.resolve(name));
  }

  /**
   * Deletes these files and sees to it that the deletion itself is on disk, once for all of them. A
   * draft of one that a crash left behind is the same secret and goes as well.
   */
  public void delete(Collection<String> names) {
    if (names.isEmpty()) {
      return;
    }
    try {
      for (String name : names) {
        Files.deleteIfExists(directory.resolve(name));
      }
      try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, "*" + DRAFT)) {
        for (Path draft : drafts) {
          if (names.contains(draft.getFileName().toString().split(SEPARATOR)[0])) {
            Files.deleteIfExists(draft);
          }
        }
      }
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path(String name) {
    return directory.resolve(name);
  }

  static Path draft(Path directory, String name) throws IOException {
    return Files.createTempFile(directory, name + SEPARATOR, DRAFT);
  }

  private void syncDirectory() throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private boolean isPosix() {
    return directory.getFileSystem().supportedFileAttributeViews().containsAll(Set.of("posix"));
  }
}
