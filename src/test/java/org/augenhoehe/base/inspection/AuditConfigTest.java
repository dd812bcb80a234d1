package org.augenhoehe.base.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditConfigTest {

  private final AuditConfig.Retention retention = new AuditConfig.Retention();

  @Test
  void a_year_is_the_shortest_time() {
    assertThat(retention.convert(" P1Y ")).isEqualTo(Period.ofYears(1));
    assertThat(retention.convert("P12M")).isEqualTo(Period.ofMonths(12));
    assertThat(retention.convert("P365D")).isEqualTo(Period.ofDays(365));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2",
        "P",
        "P11M",
        "P364D",
        "P-2Y",
        "P1Y-1D",
        "P101Y",
        "P999999999Y",
        "PT48H",
        "2 years"
      })
  void what_is_shorter_or_no_period_is_refused(String value) {
    assertThatThrownBy(() -> retention.convert(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be ");
  }
}
