package org.augenhoehe.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.office.Channel;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Opening boxes by hand, and the list of what was counted. */
@Path("/api/v1/releases")
class ReleaseResource {

  record Opened(List<OpenedBox> releases) {

    record OpenedBox(UUID id, int ballots) {}
  }

  record Listing(List<Entry> releases) {

    /** {@code touchpoint} and {@code channel} are null where the box hung higher in the tree. */
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

  private final Openings openings;
  private final Releases releases;
  private final ScopeQuery scopes;
  private final Clock clock;

  ReleaseResource(Openings openings, Releases releases, ScopeQuery scopes, Clock clock) {
    this.openings = openings;
    this.releases = releases;
    this.scopes = scopes;
    this.clock = clock;
  }

  @POST
  @RolesAllowed("admin")
  public Opened open() {
    return new Opened(
        openings.open(clock.instant()).stream()
            .map(release -> new Opened.OpenedBox(release.id(), release.ballots()))
            .toList());
  }

  @GET
  @RolesAllowed({"admin", "manager"})
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public Listing list(@Context UriInfo uri) {
    Scope scope = scopes.read(uri);
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
