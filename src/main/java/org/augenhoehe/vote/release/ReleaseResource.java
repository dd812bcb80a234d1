package org.augenhoehe.vote.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.staff.Role;

/** Lists the releases. */
@Path("/api/v1/releases")
class ReleaseResource {

  record Listing(List<Entry> releases) {

    /** {@code touchpoint} and {@code channel} are null for a box that was higher in the tree. */
    record Entry(
        UUID id,
        Instant openedAt,
        UUID office,
        UUID touchpoint,
        Channel channel,
        int questionnaire,
        int ballots,
        int spoiled) {}
  }

  private final Releases releases;
  private final ScopeQuery scopes;

  ReleaseResource(Releases releases, ScopeQuery scopes) {
    this.releases = releases;
    this.scopes = scopes;
  }

  @GET
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  public Listing list(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    return new Listing(
        releases.ledger().releases().stream().filter(scope::contains).map(this::entry).toList());
  }

  private Listing.Entry entry(Release release) {
    return new Listing.Entry(
        release.id(),
        release.openedAt(),
        release.node().office(),
        release.node().touchpoint(),
        release.node().channel(),
        release.questionnaire(),
        release.ballots(),
        release.spoiled());
  }
}
