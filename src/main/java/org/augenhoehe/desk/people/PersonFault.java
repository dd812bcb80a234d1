package org.augenhoehe.desk.people;

import io.quarkus.qute.TemplateEnum;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.office.NameFault;

/** Why a form about a person is shown again. */
@TemplateEnum
enum PersonFault {
  NONE(200),
  NAME_MISSING(400),
  NAME_TOO_LONG(400),
  NAME_UNPRINTABLE(400),
  NAME_TAKEN(409),
  NO_ROLE(400),
  OFFICE_GONE(422),
  LAST_ADMIN(409),
  DISABLED(409),
  PROVIDED(409),
  OWN(409);

  private final int status;

  PersonFault(int status) {
    this.status = status;
  }

  static PersonFault of(NameFault fault) {
    return switch (fault) {
      case MISSING -> NAME_MISSING;
      case TOO_LONG -> NAME_TOO_LONG;
      case UNPRINTABLE -> NAME_UNPRINTABLE;
      case TAKEN -> NAME_TAKEN;
    };
  }

  /**
   * @throws AccountRefusal the same where no form can say it
   */
  static PersonFault of(AccountRefusal refusal) {
    return switch (refusal.reason()) {
      case NAME_TAKEN -> NAME_TAKEN;
      case UNKNOWN_OFFICE -> OFFICE_GONE;
      case LAST_ADMIN -> LAST_ADMIN;
      case DISABLED -> DISABLED;
      case PROVIDED -> PROVIDED;
      case OWN -> OWN;
      case NAME_TOO_LONG -> NAME_TOO_LONG;
      case UNKNOWN, NO_SETUP, WEAK_PASSWORD, CHANGED_MEANWHILE, FACTOR_REQUIRED -> throw refusal;
    };
  }

  int status() {
    return status;
  }

  public boolean isOfName() {
    return name().startsWith("NAME_");
  }
}
