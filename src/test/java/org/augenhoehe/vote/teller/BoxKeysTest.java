package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.paper.RandomBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Invariant 6, Sealed: only the key of its box reads a ballot")
class BoxKeysTest {

  @TempDir Path directory;
  private final UUID box = UUID.randomUUID();
  private BoxKeys keys;
  private BoxKeys.Sealer sealer;

  @BeforeEach
  void makeKey() {
    keys = new BoxKeys(new TemporaryInstallation(directory), new SecureRandom());
    sealer = BoxKeys.sealer(box, keys.create(List.of(box)).get(box));
  }

  @Test
  void sealed_ballots_have_one_length_and_are_all_different() throws Exception {
    Questionnaire questionnaire = new Questionnaires().current();
    Random random = new Random(2);
    Set<Integer> lengths = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Form form = Form.values()[i % 2];
      byte[] paper =
          BallotPaper.write(RandomBallots.ballot(questionnaire, form, random), questionnaire);
      byte[] text = sealer.seal(paper);
      lengths.add(text.length);
      texts.add(HexFormat.of().formatHex(text));
      assertThat(opener().open(text)).isEqualTo(paper);
    }
    assertThat(lengths).containsExactly(BallotPaper.LENGTH + BoxKeys.OVERHEAD);
    assertThat(texts).hasSize(100);
  }

  @Test
  void a_ballot_cannot_be_carried_over_into_another_box() throws Exception {
    UUID other = UUID.randomUUID();
    byte[] key = keys.create(List.of(other)).get(other);
    byte[] underTheSameKey = BoxKeys.sealer(box, key).seal(new byte[64]);
    for (byte[] text : List.of(sealer.seal(new byte[64]), underTheSameKey)) {
      assertThatThrownBy(() -> keys.opener(other).orElseThrow().open(text))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  @Test
  void what_was_never_sealed_is_refused_and_breaks_nothing() {
    Random random = new Random(3);
    for (int length : new int[] {0, 1, 64, 65, 66, 81, 144, 145, 146, 300}) {
      byte[] garbage = new byte[length];
      assertThatThrownBy(() -> opener().open(garbage)).isInstanceOf(GeneralSecurityException.class);
      random.nextBytes(garbage);
      assertThatThrownBy(() -> opener().open(garbage)).isInstanceOf(GeneralSecurityException.class);
    }
  }

  @Test
  void a_destroyed_key_is_gone() {
    assertThat(keys.exists(box)).isTrue();
    keys.destroy(List.of(box));
    assertThat(keys.exists(box)).isFalse();
    assertThat(keys.opener(box)).isEmpty();
  }

  private BoxKeys.Opener opener() {
    return keys.opener(box).orElseThrow();
  }
}
