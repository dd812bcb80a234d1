package org.augenhoehe.vote.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.entitle.invitation.CodeExchange;
import org.augenhoehe.entitle.invitation.CodeRefusal;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.issuer.Entitlement;
import org.augenhoehe.entitle.token.PrivateToken;
import org.augenhoehe.entitle.token.TokenCheck;
import org.augenhoehe.entitle.token.TokenRefusal;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.Place;

/**
 * Takes a customer's ballot to the box. Its way: answers that were sent in the clear are checked
 * here; a code that was sent along is exchanged ({@link CodeExchange#exchangeHere}); the ballot
 * waits in {@link CastingQueue}; its token is verified and, unless the client did so, it is sealed
 * for its box ({@link Sealing}), many at a time; {@link CastingTransaction} locks out openings,
 * spends the tokens and stores the sealed ballots, both or neither; the queue syncs them to disk
 * and answers.
 */
@ApplicationScoped
public class Casting {

  private final Questionnaires questionnaires;
  private final CodeExchange codes;
  private final TokenCheck check;
  private final Sealing sealing;
  private final CastingQueue queue;

  Casting(
      Questionnaires questionnaires,
      CodeExchange codes,
      TokenCheck check,
      Sealing sealing,
      CastingQueue queue) {
    this.questionnaires = questionnaires;
    this.codes = codes;
    this.check = check;
    this.sealing = sealing;
    this.queue = queue;
  }

  /**
   * What a customer's answers are written on.
   *
   * @param answers by id of the item; null for "keine Angabe"
   * @throws BallotRefusal when the answers are not a ballot
   */
  Paper paper(Channel channel, Map<String, Integer> answers) {
    return new Paper.Plain(ballot(channel, answers));
  }

  /**
   * Casts a ballot with a token.
   *
   * @return completes when the ballot is on disk or is not admitted; or, within a bounded time,
   *     exceptionally with a {@link BallotRefusal} if the ballot was not stored or that is not
   *     known: the same ballot may be sent again and counts once
   */
  CompletionStage<Outcome> cast(PrivateToken token, Leaf leaf, Paper paper) {
    return queue.add(
        new Claim(
            Entitlement.of(token.token()),
            leaf,
            () -> check.isValid(token, leaf),
            TokenRefusal.invalidToken()),
        paper);
  }

  /**
   * Casts answers with a code, for a client without a script: exchanges it first, as a script
   * would, and then casts with what it was exchanged for. Blocks during the exchange.
   *
   * @param answers by id of the item; null for "keine Angabe"
   * @return as above
   * @throws BallotRefusal when the answers are not a ballot, or there is no such touchpoint
   * @throws CodeRefusal when the code does not admit a ballot here
   */
  public CompletionStage<Outcome> cast(
      InvitationCode code, Leaf leaf, Map<String, Integer> answers) {
    return cast(code, leaf, paper(leaf.channel(), answers));
  }

  CompletionStage<Outcome> cast(InvitationCode code, Leaf leaf, Paper paper) {
    return queue.add(
        new Claim(
            exchange(code, leaf), leaf, () -> true, CodeRefusal.of(CodeRefusal.Reason.EXCHANGED)),
        paper);
  }

  /** Logs no failure: a line would tell when somebody cast without a script. */
  private Entitlement exchange(InvitationCode code, Leaf leaf) {
    queue.requireRoom();
    try {
      sealing.requireTouchpoint(leaf);
      return codes.exchangeHere(code, leaf);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw BallotRefusal.busy();
    }
  }

  /**
   * @throws BallotRefusal when ballots would have to wait too long now
   */
  void requireRoom() {
    queue.requireRoom();
  }

  private Ballot ballot(Channel channel, Map<String, Integer> answers) {
    Questionnaire questionnaire = questionnaires.current();
    Form form = Place.form(channel);
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
}
