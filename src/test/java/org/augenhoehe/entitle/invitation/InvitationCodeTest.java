package org.augenhoehe.entitle.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

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
