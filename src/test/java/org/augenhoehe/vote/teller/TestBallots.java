package org.augenhoehe.vote.teller;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.ReleaseConfig;

/** Sealed ballots for tests of tellers, and a teller's settings. */
public final class TestBallots {

  /** Ten ballots make a release, at any time. */
  public static final ReleaseConfig TEN =
      new ReleaseConfig() {
        @Override
        public int minimum() {
          return 10;
        }

        @Override
        public OpeningTimes cron() {
          return OpeningTimes.of("off");
        }
      };

  private TestBallots() {}

  public static List<byte[]> sealed(SignedBox box, int ballots) {
    return sealed(box, ballots, Form.FULL);
  }

  /** All of them answer "respected" with 5. */
  public static List<byte[]> sealed(SignedBox box, int ballots, Form form) {
    BoxKeys.Sealer sealer = BoxKeys.sealer(box.id(), box.key());
    byte[] paper =
        BallotPaper.write(
            new Ballot(1, form, Map.of("respected", 5)), new Questionnaires().version(1));
    return new ArrayList<>(
        IntStream.range(0, ballots)
            .mapToObj(
                ballot -> {
                  try {
                    return sealer.seal(paper);
                  } catch (GeneralSecurityException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList());
  }
}
