package org.augenhoehe.base.personnel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.FactorRule;
import org.augenhoehe.base.staff.PersonNeeded;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;

/** Says which roles require a second factor. */
@Path("/api/v1/second-factor")
@RolesAllowed(Role.ADMIN)
class FactorRuleResource {

  /**
   * The whole rule.
   *
   * @param roles none for no role
   */
  record Rule(
      @NotNull @Size(max = AccountName.MOST_ROLES)
          List<@NotNull @Pattern(regexp = AccountName.ROLE, message = AccountName.ROLE_IS) String>
              roles) {}

  private final FactorRule rule;
  private final SignedInUser user;

  FactorRuleResource(FactorRule rule, SignedInUser user) {
    this.rule = rule;
    this.user = user;
  }

  @GET
  public Rule read() {
    return new Rule(rule.roles());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Rule change(@NotNull @Valid Rule wanted) {
    if (user.isProgram()) {
      throw new PersonNeeded("A key changes nothing about signing in. Use an account.");
    }
    return new Rule(rule.require(Set.copyOf(wanted.roles())));
  }
}
