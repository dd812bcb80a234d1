package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.office.Channel;

/** Spends entitlements. */
@ApplicationScoped
public class Admission {

  /** Somebody asks to cast at this leaf of the tree. */
  public record Claim(Credential credential, UUID touchpoint, Channel channel) {}

  private final CodeAdmission codes;
  private final TokenAdmission tokens;

  Admission(CodeAdmission codes, TokenAdmission tokens) {
    this.codes = codes;
    this.tokens = tokens;
  }

  /**
   * Looks at what can be judged outside of a transaction, because it takes computing.
   *
   * @return why this claim is not admitted, whatever was spent before
   */
  public Optional<Reason> examine(Claim claim) {
    return claim.credential() instanceof PrivateToken token
        ? tokens.examine(claim, token)
        : Optional.empty();
  }

  /**
   * Spends what admits, in the caller's transaction: where that fails, nothing is spent.
   *
   * @param claims that passed {@link #examine(Claim)}
   * @return for each claim, in order, the reason why it is not admitted; empty where it is
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Optional<Reason>> spend(List<Claim> claims) {
    List<Optional<Reason>> outcomes =
        new ArrayList<>(Collections.nCopies(claims.size(), Optional.empty()));
    spend(claims, outcomes, InvitationCode.class, codes::spend);
    spend(
        claims,
        outcomes,
        PrivateToken.class,
        some -> tokens.spend(some.stream().map(c -> (PrivateToken) c.credential()).toList()));
    return outcomes;
  }

  private static void spend(
      List<Claim> claims,
      List<Optional<Reason>> outcomes,
      Class<? extends Credential> kind,
      Function<List<Claim>, List<Optional<Reason>>> spender) {
    int[] places =
        IntStream.range(0, claims.size())
            .filter(i -> kind.isInstance(claims.get(i).credential()))
            .toArray();
    if (places.length == 0) {
      return;
    }
    List<Optional<Reason>> some =
        spender.apply(IntStream.of(places).mapToObj(claims::get).toList());
    for (int i = 0; i < places.length; i++) {
      outcomes.set(places[i], some.get(i));
    }
  }
}
