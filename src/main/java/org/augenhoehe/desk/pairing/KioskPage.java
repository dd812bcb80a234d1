package org.augenhoehe.desk.pairing;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.augenhoehe.base.office.NameFault;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.desk.pairing.KioskList.Done;
import org.augenhoehe.desk.pairing.KioskList.WrongName;
import org.augenhoehe.entitle.kiosk.KioskEntry;
import org.augenhoehe.entitle.kiosk.KioskRefusal;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.augenhoehe.entitle.kiosk.Kiosks.Pairing;
import org.augenhoehe.vote.teller.KeyPin;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages on which administrators pair tablets with touchpoints and end pairings. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class KioskPage {

  @CheckedTemplate(basePath = "pairing")
  static class Templates {
    static native TemplateInstance kiosks(KioskList list);

    static native TemplateInstance pairing(PairingSheet pairing);

    static native TemplateInstance repairing(KioskEntry kiosk);

    static native TemplateInstance revocation(KioskEntry kiosk);
  }

  private final Kiosks kiosks;
  private final OfficeTree tree;
  private final Teller teller;
  private final PublicAddress address;
  private final PageResponses responses;

  KioskPage(
      Kiosks kiosks,
      OfficeTree tree,
      Teller teller,
      PublicAddress address,
      PageResponses responses) {
    this.kiosks = kiosks;
    this.tree = tree;
    this.teller = teller;
    this.address = address;
    this.responses = responses;
  }

  @GET
  @Path("/touchpoints/{id}/kiosks")
  public Response list(UUID id, @RestQuery String saved, @RestQuery String revoked) {
    Done done = saved != null ? Done.SAVED : Done.NOTHING;
    return list(id, revoked != null ? Done.REVOKED : done, null, 200);
  }

  /** Not a redirect: only this response contains the secret, so no other page could show it. */
  @POST
  @Path("/touchpoints/{id}/kiosks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(UUID id, @RestForm String name) {
    return named(id, null, name, () -> pair(kiosks.create(id, name)));
  }

  @POST
  @Path("/kiosks/{id}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rename(UUID id, @RestForm String name) {
    UUID touchpoint = kiosks.kiosk(id).touchpoint();
    return named(
        touchpoint,
        id,
        name,
        () -> {
          kiosks.rename(id, name);
          return responses.back(listOf(touchpoint).queryParam("saved", 1));
        });
  }

  @GET
  @Path("/kiosks/{id}/pairing")
  public Response askPairing(UUID id) {
    return responses.show(200, Templates.repairing(kiosks.kiosk(id)));
  }

  @POST
  @Path("/kiosks/{id}/pairing")
  public Response pairAnew(UUID id) {
    return pair(kiosks.pairAnew(id));
  }

  @GET
  @Path("/kiosks/{id}/revocation")
  public Response askRevocation(UUID id) {
    return responses.show(200, Templates.revocation(kiosks.kiosk(id)));
  }

  @POST
  @Path("/kiosks/{id}/revocation")
  public Response revoke(UUID id) {
    UUID touchpoint = kiosks.kiosk(id).touchpoint();
    kiosks.revoke(id);
    return responses.back(listOf(touchpoint).queryParam("revoked", 1));
  }

  /** Makes the change if the name is good; otherwise shows the list again with the fault. */
  private Response named(UUID touchpoint, UUID kiosk, String name, Supplier<Response> change) {
    Optional<NameFault> fault = NameFault.of(name);
    if (fault.isEmpty()) {
      try {
        return change.get();
      } catch (KioskRefusal refusal) {
        if (!refusal.isNameTaken()) {
          throw refusal;
        }
        fault = Optional.of(NameFault.TAKEN);
      }
    }
    WrongName wrong = new WrongName(kiosk, name, fault.get());
    return list(touchpoint, Done.NOTHING, wrong, fault.get().status());
  }

  private Response list(UUID id, Done done, WrongName wrong, int status) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    KioskList list =
        new KioskList(tree.office(touchpoint.office()), touchpoint, kiosks.list(id), done, wrong);
    return responses.show(status, Templates.kiosks(list));
  }

  private Response pair(Pairing pairing) {
    TouchpointEntry touchpoint = tree.touchpoint(pairing.kiosk().touchpoint());
    PairingSheet sheet =
        PairingSheet.of(
            pairing,
            tree.office(touchpoint.office()),
            touchpoint,
            KeyPin.of(teller.key()),
            address);
    return responses.show(200, Templates.pairing(sheet));
  }

  private static UriBuilder listOf(UUID touchpoint) {
    return UriBuilder.fromPath("/admin/touchpoints/{id}/kiosks").resolveTemplate("id", touchpoint);
  }
}
