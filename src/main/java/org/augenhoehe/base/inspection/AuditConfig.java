package org.augenhoehe.base.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.spi.Converter;

/** How long the audit log is kept. */
@ConfigMapping(prefix = "augenhoehe.audit")
public interface AuditConfig {

  /**
   * A period (ISO 8601), e.g. {@code P2Y} or {@code P18M}. A longer one shows more of what staff
   * did to one who steals the log; a shorter one lets an act be forgotten before anybody asks.
   */
  @WithDefault("P2Y")
  @WithConverter(Retention.class)
  Period retention();

  /** See {@link org.augenhoehe.base.platform.Settings}. */
  final class Retention implements Converter<Period> {

    /** A year of work has passed before an act's effects show in yearly figures. */
    private static final Period SHORTEST = Period.ofYears(1);

    private static final Period LONGEST = Period.ofYears(100);

    /** Two years without a leap day follow it. */
    private static final LocalDate ANY = LocalDate.of(2001, 1, 1);

    @Override
    public Period convert(String value) {
      Period period;
      try {
        period = Period.parse(value.strip());
        if (ANY.plus(period).isBefore(ANY.plus(SHORTEST))
            || ANY.plus(period).isAfter(ANY.plus(LONGEST))) {
          throw new IllegalArgumentException("must be from P1Y to P100Y");
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("must be a period such as P2Y or P18M");
      }
      return period;
    }
  }
}
