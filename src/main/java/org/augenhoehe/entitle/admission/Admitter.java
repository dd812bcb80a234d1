package org.augenhoehe.entitle.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;

/** Judges and spends credentials of one kind. */
public interface Admitter {

  Class<? extends Credential> kind();

  /** See {@link Admission#examine(Claim)}. */
  default Optional<Reason> examine(Claim claim) {
    return Optional.empty();
  }

  /** See {@link Admission#spend}; all claims have credentials of this kind. */
  List<Optional<Reason>> spend(Connection transaction, List<Claim> claims) throws SQLException;

  /** Deletes, in the caller's transaction, what can no longer be used or asked about. */
  void forgetExpired();

  /**
   * Where the rows of spent entitlements are, e.g. {@code voucher WHERE spent}: a table and
   * optionally a condition, in SQL.
   */
  String spentRows();
}
