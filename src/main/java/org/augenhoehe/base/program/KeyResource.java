package org.augenhoehe.base.program;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.PersonNeeded;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes, lists and revokes keys. */
@Path("/api/v1/keys")
@RolesAllowed(Role.ADMIN)
class KeyResource {

  /** More than any authority has. */
  private static final int MOST_OFFICES = 1_000;

  record Order(
      @NotBlank
          @Size(max = ProgramKeys.LONGEST_NAME)
          @Pattern(regexp = OfficeTree.NAME, message = OfficeTree.NAME_IS)
          String name,
      @NotNull
          @Pattern(
              regexp = Role.ADMIN + "|" + Role.MANAGER + "|" + Role.READER + "|" + Role.AUDITOR,
              message = "must be admin, manager, reader or auditor")
          String role,
      @Size(min = 1, max = MOST_OFFICES) List<@NotNull UUID> offices,
      @NotNull @Min(1) @Max(ProgramKeys.MOST_DAYS) Integer validDays) {}

  /** A key as it is sent, which is shown only once. */
  record MadeKey(UUID id, String key) {

    /** Omits the secret, so that it never reaches a log. */
    @Override
    public String toString() {
      return "MadeKey[…]";
    }
  }

  private final ProgramKeys keys;
  private final SignedInUser user;

  KeyResource(ProgramKeys keys, SignedInUser user) {
    this.keys = keys;
    this.user = user;
  }

  @GET
  public List<KeyEntry> list() {
    return keys.list();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  public MadeKey make(@NotNull @Valid Order order) {
    requirePerson();
    Set<UUID> offices = order.offices() == null ? null : Set.copyOf(order.offices());
    ProgramKeys.Made made =
        keys.make(order.name(), new KeyScope(order.role(), offices), order.validDays());
    return new MadeKey(made.key().id(), made.secret().text());
  }

  @DELETE
  @Path("/{id}")
  public void revoke(UUID id) {
    requirePerson();
    keys.revoke(id);
  }

  private void requirePerson() {
    if (user.isProgram()) {
      throw new PersonNeeded("A key makes and revokes no keys. Use an account.");
    }
  }
}
