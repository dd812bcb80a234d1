package org.augenhoehe.vote.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;

/**
 * A ballot as bytes, all of one length, so that the length of a sealed ballot tells nothing: a byte
 * for this format, one for the form, one per item in the questionnaire's order (0 for "keine
 * Angabe"), zeros to the end.
 */
public final class BallotPaper {

  public static final int LENGTH = 64;

  private static final byte FORMAT = 1;
  private static final int HEADER = 2;

  /** The bytes are not a ballot. */
  public static final class SpoiledException extends Exception {
    SpoiledException(String message) {
      super(message);
    }
  }

  private BallotPaper() {}

  public static byte[] write(Ballot ballot, Questionnaire questionnaire) {
    List<Item> items = questionnaire.items();
    byte[] paper = new byte[LENGTH];
    paper[0] = FORMAT;
    paper[1] = (byte) ballot.form().ordinal();
    for (int i = 0; i < items.size(); i++) {
      paper[HEADER + i] = ballot.answers().getOrDefault(items.get(i).id(), 0).byteValue();
    }
    return paper;
  }

  /**
   * @throws SpoiledException when the bytes are not a ballot of this questionnaire
   */
  public static Ballot read(byte[] paper, Questionnaire questionnaire) throws SpoiledException {
    if (paper.length != LENGTH || paper[0] != FORMAT) {
      throw new SpoiledException("not a ballot paper");
    }
    if (paper[1] < 0 || paper[1] >= Form.values().length) {
      throw new SpoiledException("unknown form");
    }
    Form form = Form.values()[paper[1]];
    List<Item> items = questionnaire.items();
    Map<String, Integer> answers = new HashMap<>();
    for (int i = HEADER; i < LENGTH; i++) {
      if (paper[i] == 0) {
        continue;
      }
      int item = i - HEADER;
      boolean isAsked = item < items.size() && items.get(item).isAskedIn(form);
      if (!isAsked || paper[i] < Questionnaire.LOWEST || paper[i] > Questionnaire.HIGHEST) {
        throw new SpoiledException("an answer that cannot be");
      }
      answers.put(items.get(item).id(), (int) paper[i]);
    }
    if (answers.isEmpty()) {
      throw new SpoiledException("no answer");
    }
    return new Ballot(questionnaire.version(), form, answers);
  }
}
