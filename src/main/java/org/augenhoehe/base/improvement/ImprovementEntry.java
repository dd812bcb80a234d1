package org.augenhoehe.base.improvement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An improvement as others see it.
 *
 * @param number among those of its touchpoint, in order of entry, from 1 on; never changes
 * @param day on which it was made; null for a text from before days were kept
 * @param text one line, at most {@link Draft#LONGEST} characters
 * @param value the id of the dimension that it aims at; or null
 * @param entered the day in Berlin; null for a text from before days were kept
 * @param withdrawn the day in Berlin since which customers are not told of it; null where they are
 */
public record ImprovementEntry(
    int number, LocalDate day, String text, String value, LocalDate entered, LocalDate withdrawn) {

  @JsonIgnore
  public boolean isTold() {
    return withdrawn == null;
  }

  /** Why it can be corrected no more on this day; empty where it can. */
  Optional<Reason> fixed(LocalDate today) {
    if (!isTold()) {
      return Optional.of(Reason.WITHDRAWN);
    }
    return today.equals(entered) ? Optional.empty() : Optional.of(Reason.TOO_LATE);
  }
}
