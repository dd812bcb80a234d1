package org.augenhoehe.desk.keys;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.program.KeyEntry;
import org.augenhoehe.base.program.KeyRefusal;
import org.augenhoehe.base.program.ProgramKeys;
import org.augenhoehe.base.program.ProgramKeys.Made;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.desk.keys.KeyForm.KeyFault;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages on which administrators make keys for programs and revoke them. */
@Path("/admin/keys")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class KeysPage {

  @CheckedTemplate(basePath = "keys")
  static class Templates {
    static native TemplateInstance keys(KeyList list);

    /**
     * @param address where the API is
     */
    static native TemplateInstance made(KeyEntry key, String secret, String address);

    static native TemplateInstance revocation(KeyEntry key);
  }

  private final ProgramKeys keys;
  private final OfficeTree tree;
  private final PublicAddress address;
  private final PageResponses responses;

  KeysPage(ProgramKeys keys, OfficeTree tree, PublicAddress address, PageResponses responses) {
    this.keys = keys;
    this.tree = tree;
    this.address = address;
    this.responses = responses;
  }

  @GET
  public Response list(@RestQuery String revoked) {
    return list(KeyForm.BLANK, null, revoked != null, 200);
  }

  /** Not a redirect: only this response contains the secret, so no other page could show it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @RestForm String name,
      @RestForm String role,
      @RestForm String scope,
      @RestForm("office") List<String> offices,
      @RestForm String days) {
    KeyForm form = new KeyForm(name, role, "some".equals(scope), ticked(offices), days);
    Optional<KeyFault> fault = form.fault();
    if (fault.isPresent()) {
      return refuse(form, fault.get());
    }
    try {
      Made made = keys.make(form.name(), form.scope(), form.validDays());
      return responses.show(200, Templates.made(made.key(), made.secret().text(), address.base()));
    } catch (KeyRefusal refusal) {
      if (!refusal.isNameTaken()) {
        throw refusal;
      }
      return refuse(form, KeyFault.NAME_TAKEN);
    }
  }

  /** Others than these could only have been sent by hand. */
  private Set<UUID> ticked(List<String> offices) {
    return tree.offices().stream()
        .map(OfficeEntry::id)
        .filter(id -> offices.contains(id.toString()))
        .collect(Collectors.toSet());
  }

  @GET
  @Path("/{id}/revocation")
  public Response askRevocation(UUID id) {
    return responses.show(200, Templates.revocation(keys.key(id)));
  }

  @POST
  @Path("/{id}/revocation")
  public Response revoke(UUID id) {
    keys.revoke(id);
    return responses.back(UriBuilder.fromPath("/admin/keys").queryParam("revoked", 1));
  }

  private Response refuse(KeyForm form, KeyFault fault) {
    return list(form, fault, false, fault.status());
  }

  private Response list(KeyForm form, KeyFault fault, boolean revoked, int status) {
    return responses.show(
        status,
        Templates.keys(
            KeyList.of(keys.list(), tree.offices(), keys::isExpired, form, fault, revoked)));
  }
}
