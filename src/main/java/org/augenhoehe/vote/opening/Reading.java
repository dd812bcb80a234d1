package org.augenhoehe.vote.opening;

import com.google.crypto.tink.HybridDecrypt;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.ballot.Ballot;
import org.augenhoehe.vote.ballot.BallotPaper;
import org.augenhoehe.vote.ballot.BoxKeys;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;

/** Unseals the ballots of one box. */
final class Reading {

  private final StandingBox box;
  private final Optional<HybridDecrypt> opener;
  private final byte[] context;
  private final Questionnaire questionnaire;
  private final List<Ballot> readable = new ArrayList<>();
  private int unreadable;

  /**
   * @param opener empty where the private key is gone: then no ballot is readable
   */
  Reading(StandingBox box, Optional<HybridDecrypt> opener, Questionnaire questionnaire) {
    this.box = box;
    this.opener = opener;
    this.context = BoxKeys.context(box.id());
    this.questionnaire = questionnaire;
  }

  void add(byte[] sealed) {
    try {
      byte[] paper = opener.orElseThrow(GeneralSecurityException::new).decrypt(sealed, context);
      readable.add(BallotPaper.read(paper, questionnaire));
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
