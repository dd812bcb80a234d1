package org.augenhoehe.base.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.audit.Finding.Kind;

/** Follows the chain of entries from one of them on, and collects what is wrong with it. */
final class Chain {

  /** Whoever reads more of them learns nothing new. */
  private static final int MOST = 20;

  private final Optional<Link> known;
  private final List<Finding> findings = new ArrayList<>();
  private Link last;

  /**
   * @param from the entry before the first one to follow
   * @param known an entry whose hash is known from elsewhere
   */
  Chain(Link from, Optional<Link> known) {
    this.last = from;
    this.known = known;
    compare(from);
  }

  /**
   * @param page the next entries, in the order of their numbers
   */
  void follow(List<AuditEntry> page) {
    List<AuditEntry> entries = new ArrayList<>(page);
    for (int i = 0; i < entries.size(); i++) {
      AuditEntry entry = entries.get(i);
      if (entry.n() > last.n() + 1) {
        // What follows a gap cannot be checked by itself, but the rest follows it.
        add(Finding.of(Kind.MISSING, last.n() + 1, entry.n() - 1));
      } else if (!entry.follows(last)) {
        int other = findings.size() < MOST ? belonging(entries, i) : i;
        if (other > i) {
          exchange(entries, i, other);
          add(Finding.of(Kind.SWAPPED, entry.n(), entries.get(other).n()));
        } else {
          add(Finding.of(Kind.CHANGED, entry.n()));
        }
      }
      last = entries.get(i).link();
      compare(last);
    }
  }

  /** The last entry that was followed. */
  Link last() {
    return last;
  }

  List<Finding> findings() {
    return findings;
  }

  void add(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  /** The place of the entry that belongs here; {@code here} itself where it is none of these. */
  private int belonging(List<AuditEntry> entries, int here) {
    long n = entries.get(here).n();
    for (int i = here + 1; i < entries.size(); i++) {
      if (entries.get(i).at(n).follows(last)) {
        return i;
      }
    }
    return here;
  }

  private static void exchange(List<AuditEntry> entries, int one, int other) {
    AuditEntry first = entries.get(one);
    AuditEntry second = entries.get(other);
    entries.set(one, second.at(first.n()));
    entries.set(other, first.at(second.n()));
  }

  private void compare(Link link) {
    if (known.filter(it -> it.n() == link.n() && !it.equals(link)).isPresent()) {
      add(Finding.of(Kind.RECOMPUTED, link.n()));
    }
  }
}
