package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;

/**
 * The atoms of one figure. A release holds at least <em>k</em> ballots, but fewer of them may
 * answer one item; a figure that grew by such a release would show, by subtraction, what these few
 * said. So neighbouring releases of a box are joined until at least <em>k</em> people answered, and
 * only then do they count. Joining starts with the first release of a box and never changes
 * afterwards, so that every figure, at any time and over any span, is a union of the same atoms.
 */
final class Atoms {

  /**
   * @param releases that belong together in this figure, in the order in which they were opened
   * @param total of at least <em>k</em> answers
   */
  record Atom<T extends Aggregate<T>>(List<Release> releases, T total) {

    /** The release with which it became visible. */
    Release last() {
      return releases.get(releases.size() - 1);
    }
  }

  private Atoms() {}

  /**
   * @param releases all of one version of the questionnaire, in the order in which they were opened
   * @param part what a release adds to the figure, if anything
   * @param minimum <em>k</em>
   * @return complete atoms, in the order in which they became visible
   */
  static <T extends Aggregate<T>> List<Atom<T>> of(
      List<Release> releases, Function<Release, Optional<T>> part, int minimum) {
    Map<Node, Atom<T>> pending = new HashMap<>();
    List<Atom<T>> complete = new ArrayList<>();
    for (Release release : releases) {
      Optional<T> added = part.apply(release).filter(total -> total.n() > 0);
      if (added.isEmpty()) {
        continue;
      }
      Atom<T> grown = grow(pending.remove(release.node()), release, added.get());
      if (grown.total().n() >= minimum) {
        complete.add(grown);
      } else {
        pending.put(release.node(), grown);
      }
    }
    return complete;
  }

  /** Atoms entirely within the scope; one that a span would cut is left out. */
  static <T extends Aggregate<T>> List<Atom<T>> within(List<Atom<T>> atoms, Scope scope) {
    return atoms.stream()
        .filter(atom -> atom.releases().stream().allMatch(scope::contains))
        .toList();
  }

  private static <T extends Aggregate<T>> Atom<T> grow(Atom<T> atom, Release release, T added) {
    if (atom == null) {
      return new Atom<>(List.of(release), added);
    }
    List<Release> releases = new ArrayList<>(atom.releases());
    releases.add(release);
    return new Atom<>(releases, atom.total().plus(added));
  }
}
