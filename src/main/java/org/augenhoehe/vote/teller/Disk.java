package org.augenhoehe.vote.teller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * The steps in which {@link WrappedKeys} changes its directory. Each is on disk when it returns, so
 * that a crash interrupts one step and never reorders two. Open for tests, which crash at each.
 */
public class Disk {

  private static final String LOCK = "boxes~";

  /** One thread of this process at a time asks for the lock: Java refuses a second one. */
  private static final Object IN_TURN = new Object();

  private final Path directory;
  private final SecretFiles files;

  public Disk(Path directory) {
    this.directory = directory;
    this.files = new SecretFiles(directory);
  }

  /**
   * Runs this while no other thread and no other process on this directory runs such work. A crash
   * releases the lock. The locked file is used for nothing else, because a process loses its lock
   * as soon as it closes the file anywhere.
   */
  <T> T inTurn(Supplier<T> work) {
    synchronized (IN_TURN) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return work.get();
      } catch (IOException e) {
        throw new UncheckedIOException("The keys of boxes cannot be locked: " + directory, e);
      }
    }
  }

  public List<String> names() {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> read(String name) {
    return files.read(name);
  }

  /** When an existing file was written, as far as copies of it kept that. */
  Instant writtenAt(String name) {
    try {
      return Files.getLastModifiedTime(path(name)).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file gets its name once it is complete and synced; a name that is taken is refused. */
  public void create(String name, byte[] content) {
    files.create(name, content);
  }

  /** Overwrites a part of an existing file in place; the file keeps its blocks and its size. */
  void overwrite(String name, long position, byte[] bytes) {
    try (FileChannel channel = FileChannel.open(path(name), StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left, position + left.position());
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(Collection<String> names) {
    files.delete(names);
  }

  Path path(String name) {
    return files.path(name);
  }
}
