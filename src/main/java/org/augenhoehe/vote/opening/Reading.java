package org.augenhoehe.vote.opening;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.ballot.Ballot;
import org.augenhoehe.vote.ballot.BallotPaper;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.teller.BoxKeys.Opener;

/** Unseals the ballots of one box. */
final class Reading {

  private final StandingBox box;
  private final Optional<Opener> opener;
  private final Questionnaire questionnaire;
  private final List<Ballot> readable = new ArrayList<>();
  private int unreadable;

  /**
   * @param opener empty where the private key is gone: then no ballot is readable
   */
  Reading(StandingBox box, Optional<Opener> opener, Questionnaire questionnaire) {
    this.box = box;
    this.opener = opener;
    this.questionnaire = questionnaire;
  }

  void add(byte[] sealed) {
    try {
      byte[] paper = opener.orElseThrow(GeneralSecurityException::new).open(sealed);
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

  int unreadable() {
    return unreadable;
  }

  Contents<Ballot> contents() {
    return new Contents<>(box.place(), box.waited(), box.spoiled() + unreadable, readable);
  }
}
