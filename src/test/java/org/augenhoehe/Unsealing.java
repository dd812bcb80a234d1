package org.augenhoehe;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.BoxKeys;

/** Reads what browsers sealed, with the keys on disk; only a test may do so. */
@ApplicationScoped
public class Unsealing {

  private final BoxKeys keys;
  private final Questionnaires questionnaires;

  Unsealing(BoxKeys keys, Questionnaires questionnaires) {
    this.keys = keys;
    this.questionnaires = questionnaires;
  }

  /**
   * @param ballot as it is sent to {@code /api/v1/ballots}
   * @return by id of the item
   */
  public Map<String, Integer> answers(String ballot) {
    return answers(ballot, keys);
  }

  /** With the keys of another teller. */
  public Map<String, Integer> answers(String ballot, BoxKeys keys) {
    JsonObject sent = new JsonObject(ballot);
    byte[] sealed = Base64.getUrlDecoder().decode(sent.getString("sealed"));
    try {
      byte[] paper = keys.opener(UUID.fromString(sent.getString("box"))).orElseThrow().open(sealed);
      return BallotPaper.read(paper, questionnaires.current()).answers();
    } catch (GeneralSecurityException | BallotPaper.SpoiledException e) {
      throw new AssertionError(e);
    }
  }
}
