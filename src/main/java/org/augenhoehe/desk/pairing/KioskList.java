package org.augenhoehe.desk.pairing;

import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.NameFault;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.entitle.kiosk.KioskEntry;

/** The kiosks of a touchpoint as their page shows them. */
record KioskList(
    OfficeEntry office,
    TouchpointEntry touchpoint,
    List<KioskEntry> kiosks,
    Done done,
    WrongName wrong) {

  /** What the previous request did. */
  enum Done {
    NOTHING,
    SAVED,
    REVOKED
  }

  /**
   * A rejected name, shown again with what was typed.
   *
   * @param kiosk null for the name of a new one
   */
  record WrongName(UUID kiosk, String typed, NameFault fault) {

    WrongName {
      typed = typed == null ? "" : typed;
    }
  }

  public boolean isSaved() {
    return done == Done.SAVED;
  }

  public boolean isRevoked() {
    return done == Done.REVOKED;
  }

  public boolean isNewWrong() {
    return wrong != null && wrong.kiosk() == null;
  }

  public boolean isWrong(UUID kiosk) {
    return wrong != null && kiosk.equals(wrong.kiosk());
  }
}
