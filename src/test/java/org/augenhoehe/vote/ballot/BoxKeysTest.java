package org.augenhoehe.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Invariant 6, Sealed: only the key of its box reads a ballot")
class BoxKeysTest {

  @TempDir Path directory;
  private final UUID box = UUID.randomUUID();
  private BoxKeys keys;
  private HybridEncrypt sealer;

  @BeforeEach
  void makeKey() {
    keys = new BoxKeys(new TemporaryInstallation(directory));
    sealer = BoxKeys.sealer(keys.create(box));
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
      byte[] text = sealer.encrypt(paper, BoxKeys.context(box));
      lengths.add(text.length);
      texts.add(HexFormat.of().formatHex(text));
      assertThat(opener().decrypt(text, BoxKeys.context(box))).isEqualTo(paper);
    }
    assertThat(lengths).hasSize(1);
    assertThat(texts).hasSize(100);
  }

  @Test
  void a_ballot_cannot_be_carried_over_into_another_box() throws Exception {
    byte[] text = sealer.encrypt(new byte[64], BoxKeys.context(box));
    assertThatThrownBy(() -> opener().decrypt(text, BoxKeys.context(UUID.randomUUID())))
        .isInstanceOf(GeneralSecurityException.class);
    UUID other = UUID.randomUUID();
    keys.create(other);
    assertThatThrownBy(() -> keys.opener(other).orElseThrow().decrypt(text, BoxKeys.context(box)))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void what_was_never_sealed_is_refused_and_breaks_nothing() {
    Random random = new Random(3);
    for (int length : new int[] {0, 1, 31, 32, 33, 48, 111, 112, 113, 300}) {
      byte[] garbage = new byte[length];
      assertThatThrownBy(() -> opener().decrypt(garbage, BoxKeys.context(box)))
          .isInstanceOf(GeneralSecurityException.class);
      random.nextBytes(garbage);
      assertThatThrownBy(() -> opener().decrypt(garbage, BoxKeys.context(box)))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  @Test
  void a_destroyed_key_is_gone() {
    assertThat(keys.exists(box)).isTrue();
    keys.destroy(List.of(box));
    assertThat(keys.exists(box)).isFalse();
    assertThat(keys.opener(box)).isEmpty();
    assertThat(directory.resolve("keys")).isEmptyDirectory();
  }

  private HybridDecrypt opener() {
    return keys.opener(box).orElseThrow();
  }
}
