package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {

  private final Random random = new Random(18);
  private final Token token = token();

  @TempDir Path directory;

  private Proofs proofs() {
    return new Proofs(new TemporaryInstallation(directory));
  }

  private Token token() {
    byte[] bytes = new byte[354];
    random.nextBytes(bytes);
    bytes[0] = 0;
    bytes[1] = 2;
    return Token.parse(bytes);
  }

  @Test
  void a_proof_holds_for_its_token_and_no_other() {
    Proofs proofs = proofs();
    byte[] proof = proofs.of(token);
    assertThat(Proof.isOf(token, proofs.key(), proof)).isTrue();
    assertThat(Proof.isOf(token(), proofs.key(), proof)).isFalse();
    proof[20] ^= 1;
    assertThat(Proof.isOf(token, proofs.key(), proof)).isFalse();
  }

  @Test
  void all_proofs_and_keys_have_one_length() {
    Proofs proofs = proofs();
    Set<String> all = new HashSet<>();
    // One number in 256 has a leading zero byte.
    for (int i = 0; i < 1_000; i++) {
      byte[] proof = proofs.of(token);
      assertThat(proof).hasSize(64);
      all.add(HexFormat.of().formatHex(proof));
    }
    assertThat(all).hasSize(1_000);
    assertThat(proofs.key()).hasSize(65).startsWith(4);
  }

  @Test
  @DisplayName("Invariant 8, Closed by default: the key is made once, and shared by all instances")
  void a_restarted_service_and_its_twin_prove_with_the_same_key() {
    byte[] proof = proofs().of(token);
    assertThat(Proof.isOf(token, proofs().key(), proof)).isTrue();
  }
}
