package org.augenhoehe.result.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/**
 * Findings for programs. What is compared is always everything that the person sees; a query picks
 * from what was found there.
 */
@Path("/api/v1/findings")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class FindingsResource {

  record Listing(List<Entry> findings) {}

  /** What a kind has no use for is left out; a place that is null is not restricted. */
  record Entry(
      Kind kind,
      UUID office,
      UUID touchpoint,
      Channel channel,
      @JsonInclude(JsonInclude.Include.NON_NULL) String measure,
      LocalDate day,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double delta,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double before,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double after,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double phone,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double kiosk,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double z,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double critical) {

    static Entry of(Finding finding) {
      if (finding instanceof Finding.Change change) {
        return of(
            Kind.CHANGE,
            change,
            change.delta(),
            change.before(),
            change.after(),
            null,
            null,
            change.z(),
            change.critical());
      }
      if (finding instanceof Finding.Profile profile) {
        return of(Kind.PROFILE, profile, profile.difference());
      }
      if (finding instanceof Finding.StandsOut mark) {
        return of(Kind.STANDS_OUT, mark, mark.difference());
      }
      if (finding instanceof Finding.ChannelGap gap) {
        return of(
            Kind.CHANNEL_GAP,
            gap,
            gap.kiosk() - gap.phone(),
            null,
            null,
            gap.phone(),
            gap.kiosk(),
            gap.z(),
            gap.critical());
      }
      if (finding instanceof Finding.NotCounted missing) {
        return of(missing.never() ? Kind.NEVER_COUNTED : Kind.NOT_COUNTED, missing, null);
      }
      return of(Kind.RISING, finding, null);
    }

    private static Entry of(Kind kind, Finding finding, Double delta) {
      return of(kind, finding, delta, null, null, null, null, null, null);
    }

    private static Entry of(
        Kind kind,
        Finding finding,
        Double delta,
        Double before,
        Double after,
        Double phone,
        Double kiosk,
        Double z,
        Double critical) {
      Node place = finding.place();
      return new Entry(
          kind,
          place == null ? null : place.office(),
          place == null ? null : place.touchpoint(),
          finding.channel(),
          finding.measure(),
          finding.day(),
          delta,
          before,
          after,
          phone,
          kiosk,
          z,
          critical);
    }
  }

  /** See {@link Finding}. */
  enum Kind {
    CHANGE,
    PROFILE,
    STANDS_OUT,
    CHANNEL_GAP,
    RISING,
    NOT_COUNTED,
    NEVER_COUNTED
  }

  private final Situations situations;
  private final ScopeQuery scopes;
  private final ResultsRead read;

  FindingsResource(Situations situations, ScopeQuery scopes, ResultsRead read) {
    this.situations = situations;
    this.scopes = scopes;
    this.read = read;
  }

  @GET
  public Listing list(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    read.listed(scope);
    return new Listing(
        situations.seen().findings().stream()
            .filter(finding -> isIn(scope, finding))
            .map(Entry::of)
            .toList());
  }

  /** A finding of both channels belongs to each. */
  static boolean isIn(Scope scope, Finding finding) {
    Node place = finding.place();
    LocalDate day = finding.day();
    return (scope.office() == null || place != null && scope.office().equals(place.office()))
        && (scope.touchpoint() == null
            || place != null && scope.touchpoint().equals(place.touchpoint()))
        && (scope.channel() == null
            || finding.channel() == null
            || scope.channel() == finding.channel())
        && (scope.from() == null || !day.isBefore(scope.from()))
        && (scope.to() == null || !day.isAfter(scope.to()));
  }
}
