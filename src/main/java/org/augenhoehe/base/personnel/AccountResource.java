package org.augenhoehe.base.personnel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.account.AccountEntry;
import org.augenhoehe.base.account.People;
import org.augenhoehe.base.account.People.Appointment;
import org.augenhoehe.base.staff.PersonNeeded;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Administration of accounts. */
@Path("/api/v1/accounts")
@RolesAllowed(Role.ADMIN)
class AccountResource {

  record Listed(List<AccountEntry> accounts) {}

  /** An account and the secret to set it up with, which is shown only once. */
  record Appointed(String name, String role, List<String> roles, List<UUID> offices, String setup) {

    static Appointed of(Appointment appointment) {
      AccountEntry account = appointment.account();
      return new Appointed(
          account.name(),
          account.role(),
          account.roles(),
          account.offices(),
          appointment.setup().printed());
    }

    /** Omits the secret, so that it never reaches a log. */
    @Override
    public String toString() {
      return "Appointed[…]";
    }
  }

  private final People people;
  private final SignedInUser user;

  AccountResource(People people, SignedInUser user) {
    this.people = people;
    this.user = user;
  }

  @GET
  public Listed all() {
    return new Listed(people.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  public Appointed add(@NotNull @Valid NewAccount account) {
    requirePerson();
    return Appointed.of(people.add(account.name(), account.rights()));
  }

  @GET
  @Path("/{name}")
  public AccountEntry one(String name) {
    return people.one(name);
  }

  @PATCH
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public AccountEntry change(String name, @NotNull @Valid AccountChange change) {
    requirePerson();
    return people.change(name, change::appliedTo, Optional.ofNullable(change.disabled()));
  }

  @DELETE
  @Path("/{name}")
  public void delete(String name) {
    requirePerson();
    people.delete(name);
  }

  @POST
  @Path("/{name}/reset")
  public Appointed reset(String name) {
    requirePerson();
    return Appointed.of(people.reset(name));
  }

  /** What a key changed here would outlive its revocation. */
  private void requirePerson() {
    if (user.isProgram()) {
      throw new PersonNeeded("A key makes, changes and deletes no accounts. Use an account.");
    }
  }
}
