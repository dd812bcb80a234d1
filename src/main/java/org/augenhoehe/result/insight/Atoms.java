package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;

/**
 * The atoms of one item at one box. A release holds at least <em>k</em> ballots, but fewer of them
 * may answer the item; a figure that grew by such a release would show, by subtraction, what these
 * few said. So neighbouring releases are joined until at least <em>k</em> people answered, and only
 * then do they count. Joining starts with the first release of a box and never changes afterwards,
 * so that every figure, at any time and over any span, is a union of the same atoms.
 */
final class Atoms {

  /**
   * @param releases that belong together, in the order in which they were opened
   * @param counts of at least <em>k</em> answers
   */
  record Atom(List<Release> releases, AnswerCounts counts) {

    /** The release with which it became visible. */
    Release last() {
      return releases.get(releases.size() - 1);
    }

    /** Whether all of it lies in the scope; a span cuts no atom. */
    boolean isWithin(Scope scope) {
      return releases.stream().allMatch(scope::contains);
    }
  }

  private Atoms() {}

  /**
   * @param releases of one box and one version of the questionnaire, in the order in which they
   *     were opened
   * @param minimum <em>k</em>
   * @return complete atoms, in the order in which they became visible
   */
  static List<Atom> of(List<Release> releases, String item, int minimum) {
    List<Atom> complete = new ArrayList<>();
    List<Release> joined = new ArrayList<>();
    AnswerCounts pending = null;
    for (Release release : releases) {
      Optional<AnswerCounts> added = counts(release, item).filter(counts -> counts.n() > 0);
      if (added.isEmpty()) {
        continue;
      }
      joined.add(release);
      pending = pending == null ? added.get() : pending.plus(added.get());
      if (pending.n() >= minimum) {
        complete.add(new Atom(List.copyOf(joined), pending));
        joined.clear();
        pending = null;
      }
    }
    return complete;
  }

  private static Optional<AnswerCounts> counts(Release release, String item) {
    return release.items().stream()
        .filter(count -> count.item().equals(item))
        .findFirst()
        .map(AnswerCounts::of);
  }
}
