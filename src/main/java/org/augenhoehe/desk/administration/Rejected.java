package org.augenhoehe.desk.administration;

import java.util.UUID;
import org.augenhoehe.base.office.NameFault;
import org.augenhoehe.desk.slips.SlipOrder;

/**
 * A rejected form, shown again with what was typed.
 *
 * @param node the office or touchpoint whose form it is; null for the form of a new office
 * @param name what is wrong with the name; null if the form orders slips
 * @param isRenaming whether the form renames the node
 * @param slips the rejected order; null if the form is for a name
 */
record Rejected(UUID node, String typed, NameFault name, boolean isRenaming, SlipOrder slips) {

  static final Rejected NOTHING = new Rejected(null, "", null, false, null);

  static Rejected name(UUID office, String typed, NameFault fault) {
    return new Rejected(office, typed == null ? "" : typed, fault, false, null);
  }

  static Rejected newName(UUID node, String typed, NameFault fault) {
    return new Rejected(node, typed == null ? "" : typed, fault, true, null);
  }

  static Rejected slips(UUID touchpoint, SlipOrder order) {
    return new Rejected(touchpoint, "", null, false, order);
  }

  public boolean isNewOffice() {
    return name != null && node == null;
  }

  public boolean isTouchpointOf(UUID office) {
    return name != null && !isRenaming && office.equals(node);
  }

  public boolean isNewNameOf(UUID office) {
    return isRenaming && office.equals(node);
  }

  public boolean isNewNameIn(Administration.Branch branch) {
    return isNewNameOf(branch.office().id())
        || branch.touchpoints().stream().anyMatch(touchpoint -> isNewNameOf(touchpoint.id()));
  }

  /** The order to show in a touchpoint's form: the rejected one, or the default. */
  public SlipOrder orderOf(UUID touchpoint) {
    return slips != null && touchpoint.equals(node) ? slips : SlipOrder.DEFAULT;
  }

  int status() {
    return name == null ? 400 : name.status();
  }
}
