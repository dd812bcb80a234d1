package org.augenhoehe.desk.dashboard;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/** Reads a {@link Selection} from what the page's form sends. */
@Singleton
class SelectionQuery {

  /** The office that was shown when the form was filled in. */
  private static final String BEFORE = "before";

  private static final String OFFICE = "office";
  private static final String TOUCHPOINT = "touchpoint";

  /** Parameters to drop, tried in this order until the rest of the query is accepted. */
  private static final List<List<String>> DROPPED =
      List.of(List.of(TOUCHPOINT), List.of("from", "to"), List.of(TOUCHPOINT, "from", "to"));

  private final ScopeQuery scopes;
  private final SeenResults results;

  SelectionQuery(ScopeQuery scopes, SeenResults results) {
    this.scopes = scopes;
    this.results = results;
  }

  Selection read(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> query = leavingTouchpointBehind(sent);
    try {
      return Selection.of(seen(query));
    } catch (Refusal refusal) {
      Scope usable = usable(query, refusal);
      return isBlank(query)
          ? Selection.withheld(usable, refusal)
          : Selection.refused(usable, refusal);
    }
  }

  /** Drops the touchpoint if another office, or all of them, was picked. */
  private static MultivaluedMap<String, String> leavingTouchpointBehind(
      MultivaluedMap<String, String> query) {
    String before = query.getFirst(BEFORE);
    boolean stays = before == null || before.isBlank() || before.equals(query.getFirst(OFFICE));
    return stays ? query : without(List.of(TOUCHPOINT), query);
  }

  private Scope seen(MultivaluedMap<String, String> query) {
    Scope scope = scopes.read(query);
    results.require(scope);
    return scope;
  }

  private static boolean isBlank(MultivaluedMap<String, String> query) {
    return ScopeQuery.PARAMETERS.stream()
        .flatMap(name -> query.getOrDefault(name, List.of()).stream())
        .allMatch(String::isBlank);
  }

  private Scope usable(MultivaluedMap<String, String> query, Refusal refusal) {
    if (refusal instanceof ReleaseRefusal days && days.reversed() != null) {
      return days.reversed();
    }
    for (List<String> dropped : DROPPED) {
      try {
        return seen(without(dropped, query));
      } catch (Refusal stillRefused) {
        // Tries the next of DROPPED.
      }
    }
    return Address.EVERYTHING;
  }

  private static MultivaluedMap<String, String> without(
      List<String> dropped, MultivaluedMap<String, String> query) {
    MultivaluedMap<String, String> rest = new MultivaluedHashMap<>(query);
    dropped.forEach(rest::remove);
    return rest;
  }
}
