package org.augenhoehe.base.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps secrets in files that only this user can read. A file is complete and on disk before it
 * gets its name, so that a crash never leaves half a key behind a database row that relies on it.
 */
public final class SecretFiles {

  /** Occurs in no secret's name, so that drafts of one are never taken for another's. */
  private static final String SEPARATOR = "~";

  private static final String DRAFT = ".draft";

  /** Locked while a file gets its name without a hard link; a crash releases it. */
  private static final String LOCK = "lock" + SEPARATOR;

  private static final Object IN_TURN = new Object();

  private final Path directory;
  private final Naming naming;

  /** Gives a complete file its name, unless the name is taken. */
  @FunctionalInterface
  interface Naming {
    void give(Path name, Path draft) throws IOException;
  }

  public SecretFiles(Path directory) {
    this(directory, Files::createLink);
  }

  SecretFiles(Path directory, Naming naming) {
    this.directory = directory;
    this.naming = naming;
    try {
      PrivateFiles.makeDirectory(directory, name -> false);
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
        write(draft, secret);
        name(target, draft);
      } finally {
        Files.deleteIfExists(draft);
      }
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path draft, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A hard link, unlike a move, fails where another instance was quicker. */
  private void name(Path target, Path draft) throws IOException {
    try {
      naming.give(target, draft);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      // As on FAT and some network or container volumes. Other instances wait for the lock.
      synchronized (IN_TURN) {
        try (FileChannel turn =
                FileChannel.open(
                    directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = turn.lock()) {
          if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
          }
          Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  /**
   * Gives a file, which is no secret, another content. It has the old one or the new one, whole and
   * on disk, whatever happens meanwhile.
   *
   * @throws UncheckedIOException where that fails
   */
  public void replace(String name, byte[] content) {
    try {
      Path draft = draft(directory, name);
      try {
        write(draft, content);
        Files.move(
            draft,
            directory.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs this while no other thread and no other process on this directory runs such work. A crash
   * releases the lock.
   *
   * @param lock the name of a file that is used for nothing else
   */
  public <T> T inTurn(String lock, Supplier<T> work) {
    synchronized (IN_TURN) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(lock), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return work.get();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  /** The secret of this name, a fresh one where there is none yet; all instances get the first. */
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
   * Deletes these files and syncs the directory, once for all of them. Also deletes drafts that a
   * crash left behind, because they hold the same secrets.
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
