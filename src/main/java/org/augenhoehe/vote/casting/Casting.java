package org.augenhoehe.vote.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.admission.AdmissionRefusal;
import org.augenhoehe.entitle.admission.Claim;
import org.augenhoehe.entitle.admission.Credential;
import org.augenhoehe.vote.ballot.Ballot;

/** Takes a customer's answers, checks them, and puts them into the box. */
@ApplicationScoped
public class Casting {

  private final Questionnaires questionnaires;
  private final CastingQueue queue;

  Casting(Questionnaires questionnaires, CastingQueue queue) {
    this.questionnaires = questionnaires;
    this.queue = queue;
  }

  /**
   * Casts a ballot.
   *
   * @param answers by id of the item; null for "keine Angabe"
   * @return completes empty when the ballot is on disk; or with the reason why the credential does
   *     not admit it, and then nothing is stored or spent; or, within a bounded time, exceptionally
   *     with a {@link BallotRefusal} if the ballot was not stored or that is not known: the same
   *     ballot may be sent again and counts once
   * @throws BallotRefusal when the answers are not a ballot
   */
  public CompletionStage<Optional<AdmissionRefusal.Reason>> cast(
      Credential credential, UUID touchpoint, Channel channel, Map<String, Integer> answers) {
    Ballot ballot = ballot(channel, answers);
    return queue.add(new Claim(credential, touchpoint, channel), ballot);
  }

  private Ballot ballot(Channel channel, Map<String, Integer> answers) {
    Questionnaire questionnaire = questionnaires.current();
    Form form = form(channel);
    Map<String, Integer> given = new HashMap<>();
    answers.forEach(
        (id, answer) -> {
          if (questionnaire.item(id).filter(item -> item.isAskedIn(form)).isEmpty()) {
            throw BallotRefusal.unknownItem(id);
          }
          if (answer == null) {
            return;
          }
          if (answer < Questionnaire.LOWEST || answer > Questionnaire.HIGHEST) {
            throw BallotRefusal.outOfRange(id);
          }
          given.put(id, answer);
        });
    if (given.isEmpty()) {
      throw BallotRefusal.empty();
    }
    return new Ballot(questionnaire.version(), form, given);
  }

  /** What customers are asked who rate this way. */
  public static Form form(Channel channel) {
    return switch (channel) {
      case PHONE -> Form.FULL;
      case KIOSK -> Form.KIOSK;
    };
  }
}
