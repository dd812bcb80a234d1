package org.augenhoehe.entitle.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.augenhoehe.entitle.invitation.CodeRefusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invitation code=\"7K3M-9QX0-1VTP\"",
        "invitation CODE=\"7k3m9qxoivtp\"",
        "Invitation code=7K3M-9QX0-1VTP",
        "  Invitation   code = \"7K3M 9QX0 1VTP\"  "
      })
  void the_scheme_and_its_parameter_are_read_as_http_writes_them(String header) {
    assertThat(InvitationHeader.parse(header)).isEqualTo(new InvitationCode("7K3M9QX01VTP"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Invitation",
        "Invitation 7K3M-9QX0-1VTP",
        "Basic YWRtaW46YWRtaW4=",
        "Invitation code=\"7K3M-9QX0-1VTP",
        "Invitation code=\"\"",
        "Invitation code=\"7K3M-9QX0-1VTP\", code=\"7K3M-9QX0-1VTP\""
      })
  void another_scheme_admits_nobody(String header) {
    assertRefused(header, Reason.MISSING);
  }

  @ParameterizedTest
  @CsvSource({"Invitation code=\"7K3M\"", "Invitation code=\"7K3M-9QX0-1VTU\""})
  void what_cannot_be_a_code_is_unknown(String header) {
    assertRefused(header, Reason.UNKNOWN);
  }

  private static void assertRefused(String header, Reason reason) {
    assertThatThrownBy(() -> InvitationHeader.parse(header))
        .isInstanceOfSatisfying(
            CodeRefusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.problem().status()).isEqualTo(401);
              assertThat(refusal.headers()).containsKey("WWW-Authenticate");
            });
  }
}
