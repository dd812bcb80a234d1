package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenFileTest {

  @TempDir Path directory;

  private SmallDatabase database;

  @BeforeEach
  void fill() throws Exception {
    database = new SmallDatabase(directory);
    database.create();
    database.add("kept one", "kept two");
    database.leaveBehind("withdrawn");
  }

  @Test
  void what_was_deleted_is_in_no_byte_of_the_new_file() throws Exception {
    assertThat(database.holdsBytesOf("withdrawn")).as("otherwise this proves nothing").isTrue();
    rewrite(new RewrittenFile(database.file()));
    assertThat(database.holdsBytesOf("withdrawn")).isFalse();
    assertThat(database.words()).containsExactly("kept one", "kept two");
  }

  @Test
  void the_old_file_is_overwritten_before_its_blocks_are_given_back() throws Exception {
    Path secondName = Files.createLink(directory.resolve("thief"), database.file());
    long size = Files.size(secondName);
    rewrite(new RewrittenFile(database.file()));
    assertThat(Files.readAllBytes(secondName))
        .hasSize(Math.toIntExact(size))
        .containsOnly((byte) 0);
  }

  @Test
  void nothing_else_is_left_and_nobody_else_may_read_it() throws Exception {
    Files.setPosixFilePermissions(database.file(), PosixFilePermissions.fromString("rw-------"));
    RewrittenFile file = new RewrittenFile(database.file());
    file.begin();
    assertThat(file.isDue()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside())))
        .isEqualTo("rwx------");
    file.swap();
    file.end();
    assertThat(file.isDue()).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database.file())))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(database.file());
    }
  }

  @Test
  void after_a_crash_at_any_step_the_database_is_whole_and_the_next_start_ends_the_work()
      throws Exception {
    int step = 0;
    while (isCrashedAt(step)) {
      assertThat(database.words()).as("crash at step %d", step).hasSize(2);
      database.add("step " + step);
      RewrittenFile atStart = new RewrittenFile(database.file());
      if (atStart.isDue()) {
        rewrite(atStart);
        assertThat(database.holdsBytesOf("withdrawn")).as("step %d", step).isFalse();
      }
      assertThat(beside()).doesNotExist();
      assertThat(database.words()).as("step %d", step).hasSize(3);
      database.execute("DELETE FROM word WHERE word = 'step " + step + "'");
      database.leaveBehind("withdrawn");
      step++;
    }
    assertThat(step).as("steps").isGreaterThan(8);
  }

  @Test
  void a_copy_that_cannot_be_made_leaves_the_file_as_it_was() throws Exception {
    Path whole = Files.copy(database.file(), directory.resolve("whole"));
    byte[] bytes = Files.readAllBytes(database.file());
    // The first chunk follows the two blocks of the header.
    Arrays.fill(bytes, 8192, bytes.length, (byte) 0);
    Files.write(database.file(), bytes);
    RewrittenFile file = new RewrittenFile(database.file());
    file.begin();
    assertThatThrownBy(file::swap).isInstanceOf(IOException.class);
    file.eraseRemains();
    assertThat(Files.readAllBytes(database.file())).isEqualTo(bytes);
    assertThat(file.isDue()).as("for the next time").isTrue();
    Files.copy(whole, database.file(), StandardCopyOption.REPLACE_EXISTING);
    rewrite(file);
    assertThat(database.words()).containsExactly("kept one", "kept two");
  }

  @Test
  void a_copy_that_lacks_a_row_does_not_take_the_place_of_the_original() throws Exception {
    Path lacking = Files.copy(database.file(), directory.resolve("lacking.mv.db"));
    StoreSizes.requireEqual(database.file(), lacking);
    database.add("kept three");
    assertThatThrownBy(() -> StoreSizes.requireEqual(database.file(), lacking))
        .isInstanceOf(IOException.class);
    StoreSizes.requireEqual(database.file(), database.file());
  }

  private Path beside() {
    return directory.resolve("augenhoehe.rewriting");
  }

  private static void rewrite(RewrittenFile file) throws IOException {
    file.begin();
    file.swap();
    file.end();
  }

  /** Ends before the step with this number; false where it has fewer steps. */
  private boolean isCrashedAt(int step) throws IOException {
    try {
      rewrite(new CrashingFile(database.file(), step));
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class CrashingFile extends RewrittenFile {

    private int left;

    CrashingFile(Path file, int left) {
      super(file);
      this.left = left;
    }

    @Override
    void sync(Path path) throws IOException {
      if (left-- == 0) {
        throw new Crash();
      }
      super.sync(path);
    }
  }
}
