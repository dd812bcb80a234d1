package org.augenhoehe.entitle.invitation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * The keyed hash under which codes are stored (HMAC-SHA256, RFC 2104). Keyed, because 60 bits can
 * be searched in a leaked backup; the key is a file outside the database.
 */
@Singleton
class CodeHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String FILE = "invitation-codes.key";
  private static final int KEY_BYTES = 32;

  private final SecretFiles files;
  private final SecureRandom random;
  private volatile SecretKeySpec key;

  CodeHash(InstallationConfig installation, SecureRandom random) {
    this.files = new SecretFiles(installation.keys());
    this.random = random;
  }

  /**
   * @return 64 hexadecimal characters
   */
  String of(InvitationCode code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      byte[] hash = mac.doFinal(code.characters().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean hasKey() {
    return files.exists(FILE);
  }

  String keyPath() {
    return files.path(FILE).toString();
  }

  private SecretKeySpec key() {
    if (key == null) {
      key = new SecretKeySpec(files.readOrCreate(FILE, KEY_BYTES, random), ALGORITHM);
    }
    return key;
  }
}
