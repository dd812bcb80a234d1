package org.augenhoehe.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K3M-9QX0-1VTP",
        "7k3m-9qx0-1vtp",
        "7K3M9QX01VTP",
        "7K3M 9QX0 1VTP",
        "  7K3M–9QX0—1VTP\t\n",
        "7K3M_9QX0_1VTP",
        "7K3M-9QXO-IVTP",
        "7k3m-9qxo-ivtp",
        "7k3m-9qx0-lvtp",
        "7K3M-9QX0-LVTP",
        "7-K-3-M-9-Q-X-0-1-V-T-P",
        "7K3M-9QX0-ıVTP",
        "7K3M\u00a09QX0\u20091VTP"
      })
  void typing_is_forgiven(String typed) {
    assertThat(InvitationCode.parse(typed)).hasValue(new InvitationCode("7K3M9QX01VTP"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "-",
        "7K3M-9QX0-1VT",
        "7K3M-9QX0-1VTPP",
        "7K3M-9QX0-1VTU",
        "7K3M-9QX0-1VT!",
        "7K3M-9QX0-1VT\u0000",
        "7K3M-9QX0-1VTÄ",
        "7K3M-9QX0-1Vß",
        "７K3M-9QX0-1VTP",
        "' OR 1=1 --x"
      })
  void what_cannot_be_a_code_is_none(String typed) {
    assertThat(InvitationCode.parse(typed)).isEmpty();
  }

  @Test
  void it_is_printed_in_groups_of_four_and_read_again() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 200; i++) {
      InvitationCode code = InvitationCode.random(random);
      assertThat(code.printed())
          .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(InvitationCode.parse(code.printed())).hasValue(code);
    }
  }

  @Test
  void it_does_not_say_itself_to_a_log() {
    assertThat(new InvitationCode("7K3M9QX01VTP").toString()).doesNotContain("7K3M", "1VTP");
  }
}
