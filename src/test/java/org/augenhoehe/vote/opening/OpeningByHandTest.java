package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.augenhoehe.base.platform.Demonstration;
import org.junit.jupiter.api.Test;

class OpeningByHandTest {

  private final Demonstration demonstration = new Demonstration();

  private OpeningByHand byHand(String cron) {
    return new OpeningByHand(null, Scheduled.at(cron), demonstration, null, Clock.systemUTC());
  }

  @Test
  void without_a_schedule_an_administrator_opens_boxes() {
    assertThat(byHand("off").isAllowed()).isTrue();
  }

  @Test
  void on_a_schedule_nobody_opens_them_alone() {
    OpeningByHand byHand = byHand("0 0 6 ? * MON");
    assertThat(byHand.isAllowed()).isFalse();
    assertThatThrownBy(byHand::open).isInstanceOf(OpeningRefusal.class);
  }

  @Test
  void a_demonstration_has_no_customers_to_protect() {
    demonstration.begin();
    assertThat(byHand("0 0 6 ? * MON").isAllowed()).isTrue();
  }
}
