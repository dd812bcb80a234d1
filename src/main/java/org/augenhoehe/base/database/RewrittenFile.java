package org.augenhoehe.base.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.MVStore;

/**
 * Replaces the file of a closed H2 database by one that holds its last state only, and overwrites
 * the old one. Each step is on disk before the next, so that a crash at any moment leaves one of
 * the two, whole, under the file's name. A directory beside it exists from before the first step
 * until after the last. Open for tests, which crash at each step.
 */
class RewrittenFile {

  /** Its beginning tells that it is ours, as for all files of H2. */
  private static final String DIRECTORY = "augenhoehe.rewriting";

  private static final int AT_ONCE = 1 << 20;

  private final Path file;
  private final Path home;
  private final Path directory;
  private final Path fresh;
  private final Path old;

  RewrittenFile(Path file) {
    this.file = file.toAbsolutePath();
    this.home = this.file.getParent();
    this.directory = home.resolve(DIRECTORY);
    this.fresh = directory.resolve("new.mv.db");
    this.old = directory.resolve("old.mv.db");
  }

  /** Whether it was begun and has not ended, because of a crash or a failure. */
  boolean isDue() {
    return Files.isDirectory(directory);
  }

  /** From now on it is due. The database may be open. */
  void announce() throws IOException {
    if (!isDue()) {
      Files.createDirectory(directory, forItsOwner());
      sync(home);
    }
  }

  /** The database may be open. */
  void begin() throws IOException {
    announce();
    eraseRemains();
  }

  /**
   * Writes the file anew, while the database is closed.
   *
   * @throws IOException where this fails, for instance because the disk is full; then the file is
   *     as it was
   */
  void swap() throws IOException {
    try {
      MVStore.compact(file.toString(), fresh.toString(), false, null);
      StoreSizes.requireEqual(file, fresh);
    } catch (RuntimeException e) {
      // H2's exceptions, which are of several kinds.
      throw new IOException("H2 could not copy it, because of " + root(e), e);
    }
    if (isPosix()) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
    }
    sync(fresh);
    try {
      Files.createLink(old, file);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      // As on FAT and some network volumes: there the old file is deleted and not overwritten.
    }
    sync(directory);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(home);
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  /** Overwrites the old file. The database may be open again. */
  void end() throws IOException {
    eraseRemains();
    Files.delete(directory);
    sync(home);
  }

  /** After a failure it stays due, and what was written of the new file is removed. */
  void eraseRemains() throws IOException {
    // A new name that is not on disk may be lost, and the old file would be the one in use again.
    sync(home);
    // It holds no earlier state, and to overwrite it might need room that a full disk does not
    // have.
    Files.deleteIfExists(fresh);
    try {
      // Until the new file has its name, "old" is another name of the file in use.
      if (Files.exists(old) && !Files.isSameFile(old, file)) {
        overwrite(old);
      }
    } finally {
      Files.deleteIfExists(old);
    }
    sync(directory);
  }

  private static void overwrite(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocateDirect(AT_ONCE);
      long size = channel.size();
      for (long at = 0; at < size; ) {
        zeros.clear().limit((int) Math.min(AT_ONCE, size - at));
        at += channel.write(zeros, at);
      }
      channel.force(true);
    }
  }

  /** When it returns, a file or the names in a directory are on disk. */
  void sync(Path path) throws IOException {
    if (!Files.isDirectory(path) || isPosix()) {
      StandardOpenOption how =
          Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
      try (FileChannel channel = FileChannel.open(path, how)) {
        channel.force(true);
      }
    }
  }

  private FileAttribute<?>[] forItsOwner() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return home.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
