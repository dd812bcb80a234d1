package org.augenhoehe.entitle.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.augenhoehe.entitle.invitation.CodeRefusal.Reason;
import org.junit.jupiter.api.Test;

class CodeRefusalTest {

  @Test
  void whoever_asks_what_a_code_is_for_is_not_sent_for_a_token() {
    CodeRefusal missing = CodeRefusal.of(Reason.MISSING);
    assertThat(missing.problem().detail()).contains("PrivateToken", "Invitation");
    assertThat(missing.toQuestion().problem().detail())
        .contains("Invitation")
        .doesNotContain("PrivateToken");
  }
}
