package org.augenhoehe.base.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.augenhoehe.base.platform.SecretFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorKeyTest {

  private static final byte[] SECRET = {1, 2, 3};

  @TempDir Path directory;

  private FactorKey key() {
    return new FactorKey(new SecretFiles(directory), new SecureRandom());
  }

  @Test
  void what_is_sealed_opens_where_it_belongs_and_nowhere_else() {
    String sealed = key().seal(SECRET, "factor\nadmin");
    assertThat(key().open(sealed, "factor\nadmin")).contains(SECRET);
    assertThat(key().open(sealed, "factor\nadmim")).isEmpty();
    assertThat(key().open(sealed, "offer\nadmin")).isEmpty();
    assertThat(key().seal(SECRET, "factor\nadmin")).isNotEqualTo(sealed);
  }

  @Test
  void without_its_key_or_under_another_it_opens_no_more() throws IOException {
    String sealed = key().seal(SECRET, "factor\nadmin");
    Path file = directory.resolve(FactorKey.FILE);
    byte[] lost = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(key().open(sealed, "factor\nadmin")).isEmpty();
    assertThat(file).doesNotExist();
    key().seal(SECRET, "factor\nother");
    assertThat(key().open(sealed, "factor\nadmin")).isEmpty();
    Files.write(file, lost);
    assertThat(key().open(sealed, "factor\nadmin")).contains(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "%%%", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_was_never_sealed_opens_nowhere(String forged) {
    key().seal(SECRET, "x");
    assertThat(key().open(forged, "x")).isEmpty();
  }
}
