package org.augenhoehe.entitle.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.branding.Branding;
import org.augenhoehe.base.branding.Look;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.staff.Role;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Issues invitations and returns what one is for. */
@Path("/api/v1")
class InvitationResource {

  /** A year of slips for a busy touchpoint; a longer answer has no use. */
  private static final int MOST_CODES = 5_000;

  record Order(
      @NotNull @Min(1) @Max(MOST_CODES) Integer count,
      @NotNull @Min(1) @Max(Invitations.MOST_DAYS) Integer validDays) {}

  record Codes(List<String> codes) {}

  /**
   * What a code is for.
   *
   * @param name the touchpoint's
   * @param languages the tags of the languages that the office offers
   * @param look the office's, with addresses that no cache keeps
   */
  record Destination(
      UUID touchpoint,
      String office,
      String name,
      Channel channel,
      List<String> languages,
      Look look) {}

  private final Invitations invitations;
  private final CodeExchange codes;
  private final OfficeLanguages languages;
  private final Branding branding;
  private final Clock clock;

  InvitationResource(
      Invitations invitations,
      CodeExchange codes,
      OfficeLanguages languages,
      Branding branding,
      Clock clock) {
    this.invitations = invitations;
    this.codes = codes;
    this.languages = languages;
    this.branding = branding;
    this.clock = clock;
  }

  @POST
  @Path("/touchpoints/{id}/invitations")
  @RolesAllowed(Role.ADMIN)
  @ResponseStatus(201)
  public Codes issue(UUID id, @NotNull @Valid Order order) {
    LocalDate validThrough = LocalDate.now(clock).plusDays(order.validDays());
    return new Codes(
        invitations.print(id, Channel.PHONE, order.count(), validThrough).stream()
            .map(InvitationCode::printed)
            .toList());
  }

  @GET
  @Path("/invitation")
  public Destination destination(@HeaderParam("Authorization") String authorization) {
    Purpose purpose = purpose(authorization);
    return new Destination(
        purpose.touchpoint().id(),
        purpose.office().name(),
        purpose.touchpoint().name(),
        purpose.channel(),
        languages.tagsOf(purpose.office().id()),
        branding.of(purpose.office().id()).forOnce());
  }

  private Purpose purpose(String authorization) {
    try {
      return codes.purpose(InvitationHeader.parse(authorization));
    } catch (CodeRefusal e) {
      throw e.toQuestion();
    }
  }
}
