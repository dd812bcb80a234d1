package org.augenhoehe.entitle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskSecretTest {

  private static final KioskSecret SECRET = new KioskSecret("4N7PQR8STV2W5X3Y6Z9ABC10");

  @ParameterizedTest
  @ValueSource(strings = {"4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10", "4n7p qr8s tv2w 5x3y 6z9a bclo"})
  void typing_is_forgiven(String typed) {
    assertThat(KioskSecret.parse(typed)).hasValue(SECRET);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"7K3M-9QX0-1VTP", "4N7P-QR8S-TV2W-5X3Y-6Z9A-BC100"})
  void what_cannot_be_a_secret_is_none(String typed) {
    assertThat(KioskSecret.parse(typed)).isEmpty();
  }

  @Test
  void it_is_shown_in_groups_of_four_and_read_again() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 200; i++) {
      KioskSecret secret = KioskSecret.random(random);
      assertThat(secret.printed()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
      assertThat(KioskSecret.parse(secret.printed())).hasValue(secret);
    }
  }

  @Test
  void it_is_known_by_its_hash() {
    assertThat(SECRET.hash()).matches("[0-9a-f]{64}");
    assertThat(SECRET.hasHash(SECRET.hash())).isTrue();
    assertThat(SECRET.hasHash(KioskSecret.random(new SecureRandom()).hash())).isFalse();
  }

  @Test
  void it_does_not_say_itself_to_a_log() {
    assertThat(SECRET.toString()).doesNotContain("4N7P", "BC10");
    assertThat(new Kiosks.Pairing(null, SECRET).toString()).doesNotContain("4N7P", "BC10");
  }
}
