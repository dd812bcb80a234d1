package org.augenhoehe.base.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is kept of the log outside the database.
 *
 * @param known an entry that was committed, and is on disk
 * @param next an entry that was about to be committed
 * @param from where an operator went on after something was found; what came before is not checked
 *     any more. Null where nothing was found so far
 * @param unnoted entries of which nothing was noted when they were written; or null
 * @param stray the first newest entry that an act met and that followed nothing known, as evidence
 *     until an operator goes on; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Noted(Link known, Link next, Link from, Span unnoted, Link stray) {

  /** A range of entries, both ends included. */
  public record Span(long first, long last) {}

  static Noted begin(Link known) {
    return new Noted(known, known, null, null, null).without(1, known.n());
  }

  Noted before(Link coming) {
    return new Noted(known, coming, from, unnoted, stray);
  }

  /** Later than what is known already; otherwise nothing changes. */
  Noted after(Link committed) {
    if (committed.n() <= known.n()) {
      return this;
    }
    return new Noted(committed, next.n() > committed.n() ? next : committed, from, unnoted, stray);
  }

  Noted without(long first, long last) {
    if (first > last) {
      return this;
    }
    long begin = unnoted == null ? first : Math.min(first, unnoted.first());
    return new Noted(known, next, from, new Span(begin, last), stray);
  }

  /** The first one stays. */
  Noted met(Link strange) {
    return stray != null || strange == null ? this : new Noted(known, next, from, unnoted, strange);
  }
}
