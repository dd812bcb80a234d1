package org.augenhoehe.desk.dashboard;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/** Reads a {@link Choice} from what the page's form sends. */
@Singleton
class ChoiceQuery {

  /** The office that was shown when the form was filled in. */
  private static final String BEFORE = "before";

  private static final String OFFICE = "office";
  private static final String TOUCHPOINT = "touchpoint";

  /** What is let go of, one after the other, until the rest of a query makes sense. */
  private static final List<List<String>> DROPPED =
      List.of(List.of(TOUCHPOINT), List.of("from", "to"), List.of(TOUCHPOINT, "from", "to"));

  private final ScopeQuery scopes;

  ChoiceQuery(ScopeQuery scopes) {
    this.scopes = scopes;
  }

  Choice read(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> query = leavingTouchpointBehind(sent);
    try {
      return Choice.of(scopes.read(query));
    } catch (Refusal refusal) {
      return Choice.refused(usable(query, refusal), refusal);
    }
  }

  /** Whoever picks another office, or all of them, means its touchpoint no longer. */
  private static MultivaluedMap<String, String> leavingTouchpointBehind(
      MultivaluedMap<String, String> query) {
    String before = query.getFirst(BEFORE);
    boolean stays = before == null || before.isBlank() || before.equals(query.getFirst(OFFICE));
    return stays ? query : without(List.of(TOUCHPOINT), query);
  }

  private Scope usable(MultivaluedMap<String, String> query, Refusal refusal) {
    if (refusal instanceof ReleaseRefusal days && days.reversed() != null) {
      return days.reversed();
    }
    for (List<String> dropped : DROPPED) {
      try {
        return scopes.read(without(dropped, query));
      } catch (Refusal stillRefused) {
        // More has to go.
      }
    }
    return Filter.EVERYTHING;
  }

  private static MultivaluedMap<String, String> without(
      List<String> dropped, MultivaluedMap<String, String> query) {
    MultivaluedMap<String, String> rest = new MultivaluedHashMap<>(query);
    dropped.forEach(rest::remove);
    return rest;
  }
}
