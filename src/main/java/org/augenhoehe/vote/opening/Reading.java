package org.augenhoehe.vote.opening;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.BoxKeys.Opener;

/** Unseals the ballots of one box. */
final class Reading {

  /** What identifies a sealed ballot: half of its SHA-256, because there may be a million. */
  private record Text(long first, long second) {

    static Text of(byte[] sealed) {
      ByteBuffer hash = ByteBuffer.wrap(Sha256.of(sealed));
      return new Text(hash.getLong(), hash.getLong());
    }
  }

  private final StandingBox box;
  private final Function<UUID, Optional<Opener>> openers;
  private final Questionnaire questionnaire;
  private final List<Ballot> readable = new ArrayList<>();
  private final Set<Text> seen = new HashSet<>();
  private int unreadable;

  /** Null until the first ballot. */
  private Optional<Opener> opener;

  /**
   * @param openers empty where the private key is gone: then no ballot is readable
   */
  Reading(StandingBox box, Function<UUID, Optional<Opener>> openers, Questionnaire questionnaire) {
    this.box = box;
    this.openers = openers;
    this.questionnaire = questionnaire;
  }

  void add(byte[] sealed) {
    // Who copies a ballot nine times would otherwise read the tenth from the counts.
    if (!seen.add(Text.of(sealed))) {
      unreadable++;
      return;
    }
    try {
      byte[] paper = opener().orElseThrow(GeneralSecurityException::new).open(sealed);
      Ballot ballot = BallotPaper.read(paper, questionnaire);
      if (box.place().isAskedHere(ballot.form())) {
        readable.add(ballot);
      } else {
        unreadable++;
      }
    } catch (GeneralSecurityException | BallotPaper.SpoiledException e) {
      unreadable++;
    }
  }

  /** Most boxes are empty: their keys are not needed. */
  private Optional<Opener> opener() {
    if (opener == null) {
      opener = openers.apply(box.id());
    }
    return opener;
  }

  /** Whether ballots wait here for a private key that is missing. */
  boolean isLost() {
    return opener != null && opener.isEmpty();
  }

  StandingBox box() {
    return box;
  }

  /** Whether nothing was ever put in. */
  boolean isEmpty() {
    return readable.isEmpty() && unreadable + box.spoiled() == 0;
  }

  int unreadable() {
    return unreadable;
  }

  Contents<Ballot> contents() {
    return new Contents<>(box.place(), box.waited(), box.spoiled() + unreadable, readable);
  }
}
