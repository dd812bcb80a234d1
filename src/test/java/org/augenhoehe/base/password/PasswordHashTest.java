package org.augenhoehe.base.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  /** 72 bytes, which is all that bcrypt reads. */
  private static final String LONG = "ü".repeat(36);

  @Test
  void every_character_of_a_long_password_counts() {
    String hash = PasswordHash.of(LONG + "a");
    assertThat(PasswordHash.matches(LONG + "a", hash)).isTrue();
    assertThat(PasswordHash.matches(LONG, hash)).isFalse();
    assertThat(PasswordHash.matches(LONG + "b", hash)).isFalse();
    assertThat(PasswordHash.matches(LONG + "aa", hash)).isFalse();
    assertThat(PasswordHash.matches(LONG + "a", PasswordHash.of(LONG))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kurz", "genau zwölf!", "ein Satz, den man sich merken kann und mag"})
  void what_was_kept_before_opens_still(String password) {
    assertThat(PasswordHash.matches(password, BcryptUtil.bcryptHash(password))).isTrue();
    assertThat(PasswordHash.matches(LONG + password, BcryptUtil.bcryptHash(LONG + password)))
        .isTrue();
  }
}
