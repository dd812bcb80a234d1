package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.junit.jupiter.api.Test;

class CastingFormTest {

  private final Casting casting = new Casting(new Questionnaires(), null, null, null, null);

  @Test
  void a_kiosk_takes_no_answer_to_what_it_does_not_ask() {
    for (Channel channel : Channel.values()) {
      String item = channel == Channel.KIOSK ? "time" : "nothing";
      assertThatThrownBy(() -> casting.paper(channel, Map.of("heard", 4, item, 5)))
          .isInstanceOf(BallotRefusal.class)
          .hasMessageContaining(item);
    }
  }

  @Test
  void whoever_is_told_to_send_again_is_told_when() {
    assertThat(BallotRefusal.busy().headers()).containsEntry("Retry-After", "2");
    assertThat(BallotRefusal.unsure().headers()).containsEntry("Retry-After", "2");
    assertThat(BallotRefusal.empty().headers()).isEmpty();
  }
}
