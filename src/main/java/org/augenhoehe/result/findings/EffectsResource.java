package org.augenhoehe.result.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.result.statistics.Comparison;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/**
 * Whether improvements show, for programs: of all touchpoints of a place that the person sees. They
 * are tested in both channels together and at their own days, whatever channel or days are asked
 * for.
 */
@Path("/api/v1/effects")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class EffectsResource {

  record Listing(List<Entry> effects) {}

  /**
   * {@code number} is that of the improvement at its touchpoint. What a kind has no use for is left
   * out; {@code smallest} is the smallest change that would have been told, in points.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      UUID touchpoint,
      int number,
      String measure,
      Kind kind,
      Double delta,
      Double before,
      Double after,
      Double z,
      Double critical,
      Double smallest,
      Integer openings,
      Integer n) {

    static Entry of(UUID touchpoint, Effect effect) {
      int number = effect.number();
      String measure = effect.measure();
      if (effect.comparison() instanceof Comparison.Secured secured) {
        return new Entry(
            touchpoint,
            number,
            measure,
            Kind.SECURED,
            secured.delta(),
            secured.before(),
            secured.after(),
            secured.z(),
            secured.critical(),
            null,
            null,
            null);
      }
      if (effect.comparison() instanceof Comparison.NotSeen none) {
        return of(touchpoint, effect, Kind.NOT_SEEN, none.delta(), finite(none.smallest()));
      }
      if (effect.comparison() instanceof Comparison.TooEarly early) {
        return new Entry(
            touchpoint,
            number,
            measure,
            Kind.TOO_EARLY,
            null,
            null,
            null,
            null,
            null,
            null,
            early.openings(),
            early.n());
      }
      return of(touchpoint, effect, Kind.NOTHING_BEFORE, null, null);
    }

    private static Entry of(
        UUID touchpoint, Effect effect, Kind kind, Double delta, Double smallest) {
      return new Entry(
          touchpoint,
          effect.number(),
          effect.measure(),
          kind,
          delta,
          null,
          null,
          null,
          null,
          smallest,
          null,
          null);
    }

    /** JSON has no infinity. */
    private static Double finite(double points) {
      return Double.isFinite(points) ? points : null;
    }
  }

  /** See {@link Comparison}. */
  enum Kind {
    SECURED,
    NOT_SEEN,
    TOO_EARLY,
    NOTHING_BEFORE
  }

  private final Situations situations;
  private final Improvements improvements;
  private final ScopeQuery scopes;
  private final ResultsRead read;

  EffectsResource(
      Situations situations, Improvements improvements, ScopeQuery scopes, ResultsRead read) {
    this.situations = situations;
    this.improvements = improvements;
    this.scopes = scopes;
    this.read = read;
  }

  @GET
  public Listing list(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    read.listed(scope);
    Situation seen = situations.seen();
    return new Listing(
        seen.touchpoints().stream()
            .filter(touchpoint -> scope.of(null).contains(touchpoint.node()))
            .map(TouchpointEntry::id)
            .flatMap(
                id ->
                    Effect.of(seen, id, improvements.at(id)).stream()
                        .map(effect -> Entry.of(id, effect)))
            .toList());
  }
}
