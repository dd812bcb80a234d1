package org.augenhoehe.vote.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.staff.Role;

/** Lists the releases of the offices that the person who asks sees. */
@Path("/api/v1/releases")
class ReleaseResource {

  record Listing(List<Entry> releases) {

    /**
     * {@code touchpoint} and {@code channel} are null for a box that was higher in the tree, {@code
     * printed} and {@code exchanged} where no slips are told with a release: see {@link ToldSlips}.
     */
    record Entry(
        UUID id,
        Instant openedAt,
        UUID office,
        UUID touchpoint,
        Channel channel,
        int questionnaire,
        int ballots,
        int spoiled,
        Integer printed,
        Integer exchanged) {}
  }

  private final SeenReleases releases;
  private final ToldSlips told;
  private final ScopeQuery scopes;
  private final ResultsRead read;

  ReleaseResource(SeenReleases releases, ToldSlips told, ScopeQuery scopes, ResultsRead read) {
    this.releases = releases;
    this.told = told;
    this.scopes = scopes;
    this.read = read;
  }

  @GET
  @RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
  public Listing list(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    read.listed(scope);
    List<Release> listed = releases.in(scope);
    Map<UUID, Slips> slips = told.all();
    return new Listing(
        listed.stream().map(release -> entry(release, slips.get(release.id()))).toList());
  }

  private static Listing.Entry entry(Release release, Slips slips) {
    return new Listing.Entry(
        release.id(),
        release.openedAt(),
        release.node().office(),
        release.node().touchpoint(),
        release.node().channel(),
        release.questionnaire(),
        release.ballots(),
        release.spoiled(),
        slips == null ? null : slips.printed(),
        slips == null ? null : slips.exchanged());
  }
}
