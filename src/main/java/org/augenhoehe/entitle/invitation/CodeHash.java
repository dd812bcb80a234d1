package org.augenhoehe.entitle.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.augenhoehe.base.platform.Hmac;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;
import org.augenhoehe.base.privacypass.Octets;

/**
 * Keyed hashes of codes (HMAC-SHA256, RFC 2104): the one under which a code is stored, and what it
 * is exchanged for here. Keyed, because 60 bits can be searched in a leaked backup; the key is a
 * file outside the database.
 */
@Singleton
class CodeHash {

  private static final String FILE = "invitation-codes.key";

  private final SecretFiles files;
  private final Hmac hmac;

  CodeHash(InstallationConfig installation, SecureRandom random) {
    this.files = new SecretFiles(installation.keys());
    this.hmac = Hmac.inFile(files, FILE, random);
  }

  /**
   * @return 64 hexadecimal characters
   */
  String of(InvitationCode code) {
    return hex(hmac.of(code.characters()));
  }

  /**
   * The nonce of the entitlement that the code is exchanged for here, always the same; 32 bytes.
   */
  Octets nonce(InvitationCode code) {
    return Octets.of(hmac.of("nonce " + code.characters()));
  }

  /**
   * Stands for the request of that exchange, as the hash of a client's request does for the
   * client's.
   *
   * @param keyId of the key under which the entitlement counts
   * @return 64 hexadecimal characters
   */
  String request(InvitationCode code, Octets keyId) {
    return hex(hmac.of("request " + code.characters() + " " + hex(keyId.toArray())));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  boolean hasKey() {
    return files.exists(FILE);
  }

  String keyPath() {
    return files.path(FILE).toString();
  }
}
