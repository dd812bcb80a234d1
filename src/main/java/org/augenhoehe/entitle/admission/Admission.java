package org.augenhoehe.entitle.admission;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;

/** Spends entitlements of all kinds. */
@ApplicationScoped
public class Admission {

  private final List<Admitter> admitters;

  Admission(@All List<Admitter> admitters) {
    this.admitters = admitters;
  }

  /**
   * Checks what can be judged outside of a transaction, because it is costly to compute.
   *
   * @return why this claim is not admitted, regardless of what was spent before; empty if it may be
   */
  public Optional<Reason> examine(Claim claim) {
    return admitters.stream()
        .filter(admitter -> admitter.kind().isInstance(claim.credential()))
        .findAny()
        .orElseThrow()
        .examine(claim);
  }

  /**
   * Spends the entitlements of the claims; if the transaction fails, nothing is spent.
   *
   * @param claims that passed {@link #examine(Claim)}
   * @return for each claim, in order, the reason why it is not admitted; empty if it is
   */
  public List<Optional<Reason>> spend(Connection transaction, List<Claim> claims)
      throws SQLException {
    List<Optional<Reason>> outcomes =
        new ArrayList<>(Collections.nCopies(claims.size(), Optional.empty()));
    for (Admitter admitter : admitters) {
      int[] places =
          IntStream.range(0, claims.size())
              .filter(i -> admitter.kind().isInstance(claims.get(i).credential()))
              .toArray();
      if (places.length > 0) {
        List<Optional<Reason>> some =
            admitter.spend(transaction, IntStream.of(places).mapToObj(claims::get).toList());
        IntStream.range(0, places.length).forEach(i -> outcomes.set(places[i], some.get(i)));
      }
    }
    return outcomes;
  }
}
