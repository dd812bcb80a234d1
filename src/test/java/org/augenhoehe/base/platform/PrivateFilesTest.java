package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

  @TempDir Path home;

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void what_is_made_is_its_owners_alone() throws IOException {
    Path directory = home.resolve("deep/data");
    assertThat(PrivateFiles.makeDirectory(directory, name -> false)).isTrue();
    assertThat(PrivateFiles.makeFile(directory.resolve("file"))).isTrue();
    assertThat(rights(directory)).isEqualTo("rwx------");
    assertThat(rights(directory.resolve("file"))).isEqualTo("rw-------");
  }

  @Test
  void what_stands_is_taken_from_others_and_kept_as_it_is() throws IOException {
    Path directory = Files.createDirectory(home.resolve("data"));
    Path file = Files.writeString(directory.resolve("ours"), "kept");
    open(directory);
    open(file);
    assertThat(PrivateFiles.makeDirectory(directory, "ours"::equals)).isTrue();
    assertThat(PrivateFiles.makeFile(file)).isTrue();
    assertThat(rights(directory)).isEqualTo("rwx------");
    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("kept");
  }

  @Test
  void a_directory_that_others_use_as_well_is_left_to_them() throws IOException {
    Path directory = Files.createDirectory(home.resolve("srv"));
    Files.createFile(directory.resolve("ours"));
    Files.createFile(directory.resolve("theirs"));
    open(directory);
    assertThat(PrivateFiles.makeDirectory(directory, "ours"::equals)).isFalse();
    assertThat(rights(directory)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void a_directory_that_cannot_be_made_is_an_error() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    assertThatThrownBy(() -> PrivateFiles.makeDirectory(file.resolve("data"), name -> true))
        .isInstanceOf(FileSystemException.class);
  }

  @Test
  void where_the_machine_has_no_place_for_what_passes_it_is_made_among_our_data()
      throws IOException {
    String usual = System.getProperty("java.io.tmpdir");
    try {
      Scratch.provide(home);
      assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(usual);
      // Like a read-only disk: nothing can be created in it.
      System.setProperty("java.io.tmpdir", home.resolve("nowhere").toString());
      Scratch.provide(home.resolve("data"));
      Path own = Path.of(System.getProperty("java.io.tmpdir"));
      assertThat(own).isEqualTo(home.resolve("data/tmp")).isDirectory();
      assertThat(rights(own)).isEqualTo("rwx------");
      Path file = Files.createFile(home.resolve("file"));
      System.setProperty("java.io.tmpdir", home.resolve("nowhere").toString());
      assertThatThrownBy(() -> Scratch.provide(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("-Djava.io.tmpdir");
    } finally {
      System.setProperty("java.io.tmpdir", usual);
    }
  }
}
