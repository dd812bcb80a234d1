package org.augenhoehe.entitle.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;
import org.junit.jupiter.api.Test;

class AdmissionRefusalTest {

  @Test
  void whoever_has_to_wait_is_told_how_long() {
    assertThat(AdmissionRefusal.of(Reason.TOO_FAST).headers()).containsEntry("Retry-After", "60");
  }

  @Test
  void whoever_asks_what_a_code_is_for_is_not_sent_for_a_token() {
    AdmissionRefusal missing = AdmissionRefusal.of(Reason.MISSING);
    assertThat(missing.problem().detail()).contains("PrivateToken", "Invitation");
    assertThat(missing.toQuestion().problem().detail())
        .contains("Invitation")
        .doesNotContain("PrivateToken");
  }
}
