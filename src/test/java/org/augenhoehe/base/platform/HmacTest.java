package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacTest {

  private final SecureRandom random = new SecureRandom();

  @TempDir Path directory;

  /** RFC 4231, section 4.3, whose key has four bytes. */
  @Test
  void gives_what_the_rfc_says() {
    SecretFiles files = new SecretFiles(directory);
    files.create("key", "Jefe".getBytes(StandardCharsets.US_ASCII));
    assertThat(Hmac.inFile(files, "key", random).of("what do ya want for nothing?"))
        .isEqualTo(
            HexFormat.of()
                .parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  @Test
  void a_key_in_a_file_is_made_when_it_is_first_needed() {
    SecretFiles files = new SecretFiles(directory);
    Hmac first = Hmac.inFile(files, "key", random);
    assertThat(files.exists("key")).isFalse();
    assertThat(first.of("a")).isEqualTo(Hmac.inFile(files, "key", random).of("a"));
    assertThat(files.read("key").orElseThrow()).hasSize(32);
  }

  @Test
  void each_key_in_memory_is_its_own() {
    assertThat(Hmac.inMemory(random).of("a")).isNotEqualTo(Hmac.inMemory(random).of("a"));
  }
}
