package org.augenhoehe.base.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactorSecretTest {

  private static final FactorSecret SECRET =
      new FactorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @Test
  void an_address_names_installation_and_account_and_no_reader_mistakes_a_blank() {
    assertThat(SECRET.address("Augenhöhe: Amt", "Änne + Co"))
        .isEqualTo(
            "otpauth://totp/Augenh%C3%B6he%20Amt:%C3%84nne%20%2B%20Co"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Augenh%C3%B6he%20Amt");
  }

  @Test
  void it_is_printed_in_groups_and_never_written_to_a_log() {
    assertThat(SECRET.printed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(SECRET.toString()).doesNotContain("GEZD");
    assertThat(new Offer(SECRET, "sealed").toString()).doesNotContain("GEZD", "sealed");
  }

  @Test
  void recovery_codes_are_typed_in_any_case_and_grouping() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      RecoveryCode code = RecoveryCode.random(new SecureRandom());
      assertThat(code.printed()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(RecoveryCode.read(" " + code.printed().toLowerCase().replace('-', ' ')))
          .contains(code);
      assertThat(code.toString()).doesNotContain(code.characters());
      assertThat(code.hash()).hasSize(64);
      codes.add(code.hash());
    }
    assertThat(codes).hasSize(1_000);
    assertThat(RecoveryCode.read("123456")).isEmpty();
    assertThat(RecoveryCode.read("7K3M-9QXF-2VTP-4N7P-7K3M")).isEmpty();
  }
}
