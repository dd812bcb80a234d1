package org.augenhoehe.base.rescue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.platform.SecretFiles;

/** Orders and answers in the directory of keys, each complete before it has its name. */
final class OrderFiles {

  /** Longer than any; another program's file of that name is not read. */
  private static final long LARGEST = 10_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path directory;

  /**
   * @param directory must exist
   */
  OrderFiles(Path directory) {
    this.directory = directory;
  }

  void write(String name, Object content) {
    try {
      new SecretFiles(directory).create(name, JSON.writeValueAsBytes(content));
      own(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Root may run the command; the service must be able to read what it wrote. */
  private void own(Path file) throws IOException {
    try {
      Files.setOwner(file, Files.getOwner(directory));
    } catch (IOException | UnsupportedOperationException notRoot) {
      // Then it belongs to the right user already, or to one who cannot give it away.
    }
  }

  /**
   * @return empty where there is none, or it is not one of ours
   */
  <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.size(file) <= LARGEST
          ? Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), type))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file and removes it. */
  <T> Optional<T> take(String name, Class<T> type) {
    Path file = directory.resolve(name);
    Optional<T> content = read(file, type);
    content.ifPresent(any -> remove(file));
    return content;
  }

  /**
   * @param glob of names
   */
  List<Path> list(String glob) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Removes answers that nobody waits for any more. */
  void forgetBefore(Instant time, String glob) {
    for (Path file : list(glob)) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
          Files.deleteIfExists(file);
        }
      } catch (IOException gone) {
        // Whoever waited took it.
      }
    }
  }
}
