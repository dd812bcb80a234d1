package org.augenhoehe.entitle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kiosk secret=\"4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10\"",
        "kiosk SECRET=\"4n7pqr8stv2w5x3y6z9abcio\"",
        "Kiosk secret=4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10",
        "  Kiosk   secret = \"4N7P QR8S TV2W 5X3Y 6Z9A BC10\"  "
      })
  void the_scheme_and_its_parameter_are_read_as_http_writes_them(String header) {
    assertThat(KioskHeader.parse(header)).isEqualTo(new KioskSecret("4N7PQR8STV2W5X3Y6Z9ABC10"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Kiosk",
        "Kiosk 4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10",
        "Basic YWRtaW46YWRtaW4=",
        "Kiosk secret=\"4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10",
        "Kiosk secret=\"\"",
        "Kiosk code=\"4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10\""
      })
  void another_scheme_is_no_kiosk(String header) {
    assertRefused(header, "no-kiosk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kiosk secret=\"4N7P\"", "Kiosk secret=\"7K3M-9QX0-1VTP\""})
  void what_cannot_be_a_secret_is_unknown(String header) {
    assertRefused(header, "unknown-kiosk-secret");
  }

  private static void assertRefused(String header, String type) {
    assertThatThrownBy(() -> KioskHeader.parse(header))
        .isInstanceOfSatisfying(
            KioskRefusal.class,
            refusal -> {
              assertThat(refusal.problem().type()).endsWith(":" + type);
              assertThat(refusal.problem().status()).isEqualTo(401);
              assertThat(refusal.headers()).containsKey("WWW-Authenticate");
            });
  }
}
