package org.augenhoehe.base.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPasswordTest {

  @ParameterizedTest
  @ValueSource(strings = {"elf-Zeichen", "ü-Zeichen-1", "\uD83D\uDD11\uD83D\uDD11 sind elf"})
  void the_first_password_has_twelve_characters_or_the_start_says_so(String eleven) {
    AccountConfig config = () -> Optional.of(eleven);
    assertThatThrownBy(() -> FirstAccount.chosen(config))
        .hasMessageContaining("AUGENHOEHE_ADMIN_PASSWORD")
        .hasMessageContaining("12 characters")
        .message()
        .doesNotContain(eleven);
    String longEnough = eleven + "!";
    assertThat(FirstAccount.chosen(() -> Optional.of(longEnough))).contains(longEnough);
  }

  @Test
  void no_password_chosen_is_none() {
    assertThat(FirstAccount.chosen(() -> Optional.of(" "))).isEmpty();
    assertThat(FirstAccount.chosen(Optional::empty)).isEmpty();
  }
}
