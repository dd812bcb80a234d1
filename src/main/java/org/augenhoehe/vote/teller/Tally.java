package org.augenhoehe.vote.teller;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.teller.BoxKeys.Opener;

/** Unseals the ballots of a batch, box by box. */
final class Tally {

  private final Questionnaire questionnaire;
  private final List<Ballot> valid = new ArrayList<>();
  private final List<byte[]> hashes = new ArrayList<>();
  private final Set<ByteBuffer> seen = new HashSet<>();
  private int spoiled;

  Tally(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * @param castAt the place of the box, which tells what was asked there
   * @param opener empty where the private key is gone: then no ballot is readable
   */
  void add(Place castAt, Optional<Opener> opener, List<byte[]> sealed) {
    for (byte[] text : sealed) {
      byte[] hash = Sha256.of(text);
      // Who copies a ballot nine times would otherwise read the tenth from the counts.
      Optional<Ballot> ballot =
          seen.add(ByteBuffer.wrap(hash)) ? read(castAt, opener, text) : Optional.empty();
      if (ballot.isPresent()) {
        valid.add(ballot.get());
        hashes.add(hash);
      } else {
        spoiled++;
      }
    }
  }

  private Optional<Ballot> read(Place castAt, Optional<Opener> opener, byte[] text) {
    try {
      byte[] paper = opener.orElseThrow(GeneralSecurityException::new).open(text);
      return Optional.of(BallotPaper.read(paper, questionnaire))
          .filter(ballot -> castAt.isAskedHere(ballot.form()));
    } catch (GeneralSecurityException | BallotPaper.SpoiledException e) {
      return Optional.empty();
    }
  }

  List<Ballot> valid() {
    return valid;
  }

  int spoiled() {
    return spoiled;
  }

  /** {@link SortedHashes} of the valid ones. */
  byte[] hashes() {
    return SortedHashes.of(hashes);
  }
}
