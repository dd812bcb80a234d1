package org.augenhoehe.base.personnel;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.augenhoehe.base.account.Setups;

/** Lets a program set an account up, as the page {@code /setup} does. */
@Path("/api/v1/setup")
class SetupResource {

  /** Twice the longest link. */
  private static final int LONGEST_SECRET = 600;

  /** Characters; the rule for passwords, which counts otherwise, comes after this bound. */
  private static final int LONGEST_PASSWORD = 4_000;

  /** Halves of characters would all be stored as the same sign. */
  private static final String WHOLE = "\\P{Cs}*";

  record Choice(
      @NotNull @Size(max = LONGEST_SECRET) String secret,
      @NotNull @Size(max = LONGEST_PASSWORD) @Pattern(regexp = WHOLE, message = "must be text")
          String password) {

    /** Omits both, so that they never reach a log. */
    @Override
    public String toString() {
      return "Choice[…]";
    }
  }

  private final Setups setups;

  SetupResource(Setups setups) {
    this.setups = setups;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<Void> set(@NotNull @Valid Choice choice) {
    return setups.paced(() -> setups.redeem(choice.secret(), choice.password())).replaceWithVoid();
  }
}
