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

  /** See {@link Admission#spend}; all claims are by credentials of this kind. */
  List<Optional<Reason>> spend(Connection transaction, List<Claim> claims) throws SQLException;

  /** Forgets, in the caller's transaction, what nobody can use or ask about any more. */
  void forgetExpired();

  /**
   * Where the rows of what was spent are, e.g. {@code voucher WHERE spent}: a table and perhaps a
   * condition, in SQL.
   */
  String spentRows();
}
