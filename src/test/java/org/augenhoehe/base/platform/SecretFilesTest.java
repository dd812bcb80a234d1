package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  private static final byte[] SECRET = {1, 2, 3};

  @TempDir Path home;
  private Path directory;
  private SecretFiles files;

  @BeforeEach
  void open() {
    directory = home.resolve("deep/keys");
    files = new SecretFiles(directory);
  }

  @Test
  void a_secret_is_read_as_it_was_written() {
    files.create("a", SECRET);
    assertThat(files.read("a")).hasValue(SECRET);
    assertThat(files.exists("a")).isTrue();
    assertThat(files.read("b")).isEmpty();
    assertThat(files.exists("b")).isFalse();
  }

  @Test
  void a_secret_is_never_overwritten() {
    files.create("a", SECRET);
    assertThatThrownBy(() -> files.create("a", new byte[] {9}))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(files.read("a")).hasValue(SECRET);
  }

  @Test
  void nobody_else_may_read_it() throws IOException {
    files.create("a", SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a"))))
        .isEqualTo("rw-------");
  }

  @Test
  void nothing_else_is_left_in_the_directory() throws IOException {
    files.create("a", SECRET);
    assertThatThrownBy(() -> files.create("a", SECRET)).isInstanceOf(UncheckedIOException.class);
    assertThat(names()).containsExactly("a");
    files.delete(List.of("a"));
    files.delete(List.of("a"));
    assertThat(names()).isEmpty();
  }

  @Test
  @DisplayName("Invariant 6, Sealed: a copy that a crash left behind is destroyed with the secret")
  void a_draft_that_a_crash_left_behind_goes_with_the_secret() throws IOException {
    files.create("a", SECRET);
    files.create("ab", SECRET);
    // A kill between naming the file and removing its draft leaves a second hard link.
    Path draft = SecretFiles.draft(directory, "a");
    Files.delete(draft);
    Files.createLink(draft, directory.resolve("a"));
    Path other = SecretFiles.draft(directory, "ab");
    files.delete(List.of("a"));
    assertThat(names()).containsExactlyInAnyOrder("ab", other.getFileName().toString());
  }

  @Test
  void all_who_ask_for_a_new_secret_at_once_get_the_same() throws Exception {
    int instances = 8;
    ExecutorService threads = Executors.newFixedThreadPool(instances);
    try {
      for (int round = 0; round < 20; round++) {
        String name = "shared" + round;
        CyclicBarrier start = new CyclicBarrier(instances);
        List<Future<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return new SecretFiles(directory).readOrCreate(name, 32, new SecureRandom());
                  }));
        }
        List<String> secrets = new ArrayList<>();
        for (Future<byte[]> answer : answers) {
          secrets.add(HexFormat.of().formatHex(answer.get()));
        }
        assertThat(secrets)
            .containsOnly(HexFormat.of().formatHex(files.read(name).orElseThrow()))
            .allSatisfy(secret -> assertThat(secret).hasSize(64));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  /** Fails as on FAT, or on a volume that is mounted into a container. */
  private static void refuse(Path name, Path draft) throws IOException {
    throw new FileSystemException(name.toString(), draft.toString(), "Operation not permitted");
  }

  @Test
  void without_hard_links_a_secret_is_kept_and_never_overwritten_either() throws IOException {
    SecretFiles linkless = new SecretFiles(directory, SecretFilesTest::refuse);
    linkless.create("a", SECRET);
    assertThat(linkless.read("a")).hasValue(SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a"))))
        .isEqualTo("rw-------");
    for (SecretFiles each : List.of(linkless, files)) {
      assertThatThrownBy(() -> each.create("a", new byte[] {9}))
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(linkless.read("a")).hasValue(SECRET);
    assertThat(names()).noneMatch(name -> name.endsWith(".draft"));
  }

  @Test
  void without_hard_links_all_who_start_at_once_agree_on_one_secret() throws Exception {
    ExecutorService instances = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 20; round++) {
        String name = "secret-" + round;
        CyclicBarrier together = new CyclicBarrier(4);
        List<Callable<byte[]>> starts =
            Collections.nCopies(
                4,
                () -> {
                  SecretFiles linkless = new SecretFiles(directory, SecretFilesTest::refuse);
                  together.await();
                  return linkless.readOrCreate(name, 32, new SecureRandom());
                });
        byte[] kept = null;
        for (Future<byte[]> start : instances.invokeAll(starts)) {
          kept = kept == null ? files.read(name).orElseThrow() : kept;
          assertThat(start.get()).isEqualTo(kept);
        }
      }
    } finally {
      instances.shutdownNow();
    }
  }
}
