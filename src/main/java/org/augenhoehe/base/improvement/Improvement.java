package org.augenhoehe.base.improvement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@IdClass(Improvement.Key.class)
class Improvement {

  record Key(UUID touchpoint, int number) implements Serializable {}

  @Id
  @Column(name = "touchpoint_id")
  UUID touchpoint;

  @Id int number;

  @Column(name = "made_on")
  private LocalDate day;

  @Column(name = "wording")
  private String text;

  @Column(name = "dimension")
  private String value;

  @Column(name = "entered_on")
  private LocalDate entered;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawn;

  protected Improvement() {}

  Improvement(UUID touchpoint, int number, Draft draft, LocalDate entered) {
    this.touchpoint = touchpoint;
    this.number = number;
    this.entered = entered;
    set(draft);
  }

  Draft draft() {
    return new Draft(day, text, value);
  }

  /** Whether something changed. */
  boolean correct(Draft draft) {
    boolean isOther = !draft.equals(draft());
    set(draft);
    return isOther;
  }

  /** Whether it was told until now. */
  boolean withdraw(LocalDate today) {
    boolean wasTold = withdrawn == null;
    if (wasTold) {
      withdrawn = today;
    }
    return wasTold;
  }

  ImprovementEntry entry() {
    return new ImprovementEntry(number, day, text, value, entered, withdrawn);
  }

  private void set(Draft draft) {
    this.day = draft.day();
    this.text = draft.text();
    this.value = draft.value();
  }
}
