package org.augenhoehe.desk.codes;

import java.util.List;
import org.augenhoehe.base.factor.RecoveryCode;

/**
 * Recovery codes, shown once.
 *
 * @param onward where the page leads
 * @param isFirst whether the factor was just switched on
 */
record CodesView(List<String> codes, String onward, boolean isFirst) {

  static CodesView of(List<RecoveryCode> codes, String onward, boolean isFirst) {
    return new CodesView(codes.stream().map(RecoveryCode::printed).toList(), onward, isFirst);
  }

  public int count() {
    return codes.size();
  }

  /** Omits the codes, so that they never reach a log. */
  @Override
  public String toString() {
    return "CodesView[…]";
  }
}
