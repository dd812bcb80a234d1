package org.augenhoehe.result.findings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.release.Releases.Ledger;

/**
 * The situation of the offices that the person who asks sees. It can only change at an opening, or
 * with the tree, so it is computed once and cached until then.
 */
@Singleton
public class Situations {

  /** As many different sets of offices as people have. */
  private static final int MOST_REMEMBERED = 100;

  private record Key(long ledger, long scores, List<TouchpointEntry> touchpoints, boolean whole) {}

  private final Insight insight;
  private final Releases releases;
  private final SeenTouchpoints touchpoints;
  private final SignedInUser user;
  private final Cache<Key, Situation> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  Situations(Insight insight, Releases releases, SeenTouchpoints touchpoints, SignedInUser user) {
    this.insight = insight;
    this.releases = releases;
    this.touchpoints = touchpoints;
    this.user = user;
  }

  public Situation seen() {
    return seenBy(user.person());
  }

  /** The same for somebody who is not signed in. */
  public Situation seenBy(Person person) {
    List<TouchpointEntry> seen = touchpoints.all(person);
    boolean whole = person.seesAll();
    LeafScores scores = insight.leaves();
    Ledger ledger = releases.ledger();
    return remembered.get(
        new Key(ledger.opening(), scores.opening(), seen, whole),
        key -> Situation.of(ledger, scores, seen, whole));
  }
}
