package org.augenhoehe.desk.openings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.vote.byhand.Asked;
import org.augenhoehe.vote.byhand.HandOpenings;
import org.augenhoehe.vote.byhand.OpeningByHand;
import org.augenhoehe.vote.release.NextOpening;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.Teller;

/** Gathers what the page shows. */
@Singleton
class Overviews {

  /** A year of weeks. */
  static final int MOST_COUNTED = 52;

  static final int MOST_BY_HAND = 100;

  private final OpeningByHand byHand;
  private final HandOpenings hands;
  private final Releases releases;
  private final NextOpening next;
  private final ReleaseConfig config;
  private final Teller teller;
  private final IssuerKeys keys;

  Overviews(
      OpeningByHand byHand,
      HandOpenings hands,
      Releases releases,
      NextOpening next,
      ReleaseConfig config,
      Teller teller,
      IssuerKeys keys) {
    this.byHand = byHand;
    this.hands = hands;
    this.releases = releases;
    this.next = next;
    this.config = config;
    this.teller = teller;
    this.keys = keys;
  }

  /**
   * @param reader the name of the person who reads it
   */
  Overview of(Report report, String reader) {
    List<CountedTogether> counted = CountedTogether.all(releases.ledger().releases());
    Optional<Asked> asked = byHand.asked();
    return new Overview(
        report,
        next.moment().orElse(null),
        config.minimum(),
        byHand.way(),
        asked.orElse(null),
        asked.filter(wish -> wish.by().equals(reader)).isPresent(),
        ByHand.of(hands.newest(MOST_BY_HAND), counted),
        hands.count(),
        counted.subList(0, Math.min(MOST_COUNTED, counted.size())),
        counted.size(),
        TellerKey.of(teller.key()),
        QuarterKeys.of(keys.published()));
  }
}
