package org.augenhoehe.redteam;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.BoxKeys;

/**
 * Knows which row belongs to which customer, so that a test can check an attacker's guesses: it has
 * the keys while they exist. Customers are identified by their answers.
 */
@ApplicationScoped
public class Insider {

  /** Different for each of 125 customers. */
  static final List<String> ITEMS = List.of("respected", "heard", "person");

  private final InstallationConfig installation;
  private final BoxKeys keys;
  private final Questionnaires questionnaires;

  Insider(InstallationConfig installation, BoxKeys keys, Questionnaires questionnaires) {
    this.installation = installation;
    this.keys = keys;
    this.questionnaires = questionnaires;
  }

  static Map<String, Integer> answers(int customer) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    int rest = customer;
    for (String item : ITEMS) {
      answers.put(item, 1 + rest % 5);
      rest /= 5;
    }
    return answers;
  }

  int customer(Map<String, Integer> answers) {
    int customer = 0;
    for (int i = ITEMS.size() - 1; i >= 0; i--) {
      customer = 5 * customer + answers.get(ITEMS.get(i)) - 1;
    }
    return customer;
  }

  /** Returns the customer to whom a row of the table of ballots belongs. */
  int ballotOf(Map<String, String> row) {
    UUID box = UUID.fromString(row.get("box_id"));
    try {
      byte[] paper =
          keys.opener(box).orElseThrow().open(Base64.getDecoder().decode(row.get("sealed")));
      return customer(BallotPaper.read(paper, questionnaires.current()).answers());
    } catch (GeneralSecurityException | BallotPaper.SpoiledException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hashes a code as the table of invitations stores it. */
  String hash(String code) throws Exception {
    return HexFormat.of().formatHex(mac(code.replace("-", "")));
  }

  /** Computes a token's id as the table of spent tokens stores it. */
  public static String place(Token token) {
    return place(token.keyId().toArray(), token.nonce().toArray());
  }

  /** The same for a code that was cast without a script; needs the file of the codes' key. */
  String place(String code, String issuerKeyId) throws Exception {
    return place(HexFormat.of().parseHex(issuerKeyId), mac("nonce " + code.replace("-", "")));
  }

  private static String place(byte[] keyId, byte[] nonce) {
    byte[] both = ByteBuffer.allocate(64).put(keyId).put(nonce).array();
    return String.valueOf(ByteBuffer.wrap(Octets.sha256(both).toArray()).getLong());
  }

  private byte[] mac(String message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Files.readAllBytes(keysDirectory().resolve("invitation-codes.key"));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.US_ASCII));
  }

  Path keysDirectory() {
    return installation.keys();
  }
}
