package org.augenhoehe.desk.codes;

import io.quarkus.qute.TemplateEnum;
import org.augenhoehe.base.access.PresentPassword;
import org.augenhoehe.base.factor.Checked;

/** Why a form is shown again. */
@TemplateEnum
enum Fault {
  NONE(200),
  PASSWORD_WRONG(403),
  PASSWORD_NOT_CHECKED(429),
  CODE_WRONG(403),
  CODE_NOT_LOOKED_AT(429),

  /** See {@link Checked.Unreadable}. */
  CODE_UNREADABLE(503),
  OFFER_ENDED(410);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  static Fault of(PresentPassword.Answer answer) {
    return switch (answer) {
      case RIGHT -> NONE;
      case WRONG -> PASSWORD_WRONG;
      case NOT_CHECKED -> PASSWORD_NOT_CHECKED;
    };
  }

  static Fault of(Checked checked) {
    if (checked.isRight()) {
      return NONE;
    }
    if (checked instanceof Checked.NotLookedAt) {
      return CODE_NOT_LOOKED_AT;
    }
    return checked instanceof Checked.Unreadable ? CODE_UNREADABLE : CODE_WRONG;
  }

  int status() {
    return status;
  }

  public boolean isOfPassword() {
    return this == PASSWORD_WRONG || this == PASSWORD_NOT_CHECKED;
  }

  public boolean isOfCode() {
    return name().startsWith("CODE_");
  }
}
