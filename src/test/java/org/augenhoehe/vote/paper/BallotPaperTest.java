package org.augenhoehe.vote.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper.SpoiledException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallotPaperTest {

  private final Questionnaire questionnaire = new Questionnaires().current();

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName("Invariant 6, Sealed: every ballot paper has one length and says what was answered")
  void a_paper_says_what_was_answered(Form form) throws SpoiledException {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      Ballot ballot = RandomBallots.ballot(questionnaire, form, random);
      byte[] paper = BallotPaper.write(ballot, questionnaire);
      assertThat(paper).hasSize(BallotPaper.LENGTH);
      assertThat(BallotPaper.read(paper, questionnaire)).isEqualTo(ballot);
    }
  }

  @Test
  void there_is_room_for_every_item() {
    assertThat(questionnaire.items()).hasSizeLessThanOrEqualTo(BallotPaper.LENGTH - 2);
  }

  @Test
  void a_paper_of_another_length_is_spoiled() {
    byte[] paper = paper(Form.FULL);
    assertSpoiled(Arrays.copyOf(paper, paper.length - 1));
    assertSpoiled(Arrays.copyOf(paper, paper.length + 1));
    assertSpoiled(new byte[0]);
  }

  @Test
  void another_format_and_an_unknown_form_are_spoiled() {
    assertSpoiled(with(paper(Form.FULL), 0, 2));
    assertSpoiled(with(paper(Form.FULL), 1, 2));
    assertSpoiled(with(paper(Form.FULL), 1, -1));
  }

  @Test
  void answers_out_of_range_are_spoiled() {
    assertSpoiled(with(paper(Form.FULL), 2, 6));
    assertSpoiled(with(paper(Form.FULL), 2, -1));
  }

  @Test
  void an_answer_to_nothing_that_was_asked_is_spoiled() {
    assertSpoiled(with(paper(Form.FULL), 2 + questionnaire.items().size(), 1));
    assertSpoiled(with(paper(Form.FULL), BallotPaper.LENGTH - 1, 1));
    int notAtTheKiosk = 0;
    while (questionnaire.items().get(notAtTheKiosk).kiosk()) {
      notAtTheKiosk++;
    }
    assertSpoiled(with(paper(Form.KIOSK), 2 + notAtTheKiosk, 1));
  }

  @Test
  void a_paper_without_an_answer_is_spoiled() {
    assertSpoiled(with(with(new byte[BallotPaper.LENGTH], 0, 1), 1, 0));
  }

  @Test
  void a_ballot_has_an_answer_and_each_is_from_1_to_5() {
    for (Map<String, Integer> answers :
        List.of(Map.<String, Integer>of(), Map.of("heard", 0), Map.of("heard", 6))) {
      assertThatThrownBy(() -> new Ballot(1, Form.FULL, answers))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private byte[] paper(Form form) {
    return BallotPaper.write(new Ballot(1, form, Map.of("respected", 5)), questionnaire);
  }

  private void assertSpoiled(byte[] paper) {
    assertThatThrownBy(() -> BallotPaper.read(paper, questionnaire))
        .isInstanceOf(SpoiledException.class);
  }

  private static byte[] with(byte[] paper, int place, int value) {
    byte[] changed = paper.clone();
    changed[place] = (byte) value;
    return changed;
  }
}
