package org.augenhoehe.base.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

  private static final String SENT = "augenhoehe_" + "A".repeat(43);

  @Test
  void a_secret_is_a_bearer_token_that_is_never_drawn_twice() {
    SecureRandom random = new SecureRandom();
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String text = KeySecret.random(random).text();
      assertThat(text).matches("augenhoehe_[A-Za-z0-9_-]{43}");
      drawn.add(text);
    }
    assertThat(drawn).hasSize(1_000);
  }

  @Test
  void what_is_stored_is_its_sha_256() {
    // printf augenhoehe_AAAA… | sha256sum
    assertThat(KeySecret.parse(SENT).orElseThrow().hash())
        .isEqualTo("83f9b4b1dfbdd271b5679fe0d0f5e8d73a46c35c4cf2a76b9d0e918c1b1540f8");
  }

  @Test
  void only_the_same_secret_has_the_hash() {
    KeySecret secret = KeySecret.parse(SENT).orElseThrow();
    KeySecret other = KeySecret.parse(SENT.replaceFirst("A$", "B")).orElseThrow();
    assertThat(secret.hasHash(secret.hash())).isTrue();
    assertThat(other.hasHash(secret.hash())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "augenhoehe_",
        "augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AUGENHOEHE_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0391",
        "augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
      })
  void anything_else_is_not_even_looked_up(String sent) {
    assertThat(KeySecret.parse(sent)).isEmpty();
  }

  @Test
  void it_says_nothing_in_a_log() {
    assertThat(KeySecret.parse(SENT).orElseThrow()).hasToString("KeySecret[…]");
  }
}
