package org.augenhoehe.base.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;
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

  @ParameterizedTest
  @ValueSource(strings = {"elf-Zeichen", "ü-Zeichen-1", "\uD83D\uDD11\uD83D\uDD11 sind elf"})
  void the_first_password_has_twelve_characters_or_the_start_says_so(String eleven) {
    StaffConfig config = () -> Optional.of(eleven);
    assertThatThrownBy(() -> Accounts.chosen(config))
        .hasMessageContaining("AUGENHOEHE_ADMIN_PASSWORD")
        .hasMessageContaining("12 characters")
        .message()
        .doesNotContain(eleven);
    String longEnough = eleven + "!";
    assertThat(Accounts.chosen(() -> Optional.of(longEnough))).contains(longEnough);
  }

  @Test
  void no_password_chosen_is_none() {
    assertThat(Accounts.chosen(() -> Optional.of(" "))).isEmpty();
    assertThat(Accounts.chosen(Optional::empty)).isEmpty();
  }
}
