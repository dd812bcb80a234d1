package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.office.Channel;

/** Spends entitlements. */
@ApplicationScoped
public class Admission {

  /** Somebody asks to cast at this leaf of the tree. */
  public record Claim(Credential credential, UUID touchpoint, Channel channel) {}

  private final CodeAdmission codes;

  Admission(CodeAdmission codes) {
    this.codes = codes;
  }

  /**
   * Spends what admits, in the caller's transaction: where that fails, nothing is spent.
   *
   * @return for each claim, in order, the reason why it is not admitted; empty where it is
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Optional<Reason>> spend(List<Claim> claims) {
    return codes.spend(claims);
  }
}
