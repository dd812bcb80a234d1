package org.augenhoehe.base.factor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D) under a key outside the database, so that
 * neither the database nor its backup makes codes. What it belongs to is associated data: a secret
 * that is moved to another account opens there no more.
 *
 * <p>The file is read each time: signing in is rare, and a file that was restored works at once.
 */
@Singleton
class FactorKey {

  static final String FILE = "staff-factors.key";

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretFiles files;
  private final SecureRandom random;

  @Inject
  FactorKey(InstallationConfig installation, SecureRandom random) {
    this(new SecretFiles(installation.keys()), random);
  }

  FactorKey(SecretFiles files, SecureRandom random) {
    this.files = files;
    this.random = random;
  }

  /**
   * Makes the key where there is none. What was sealed under one that is lost stays unreadable, and
   * says so, whether there is another one or not.
   *
   * @param belonging the same is needed to open it
   * @return nonce, ciphertext and tag in Base64 for addresses
   */
  String seal(byte[] secret, String belonging) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] key = files.readOrCreate(FILE, KEY_BYTES, random);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, belonging).doFinal(secret);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return empty where the key is lost or another one, or this was never sealed here for that
   */
  Optional<byte[]> open(String sealed, String belonging) {
    Optional<byte[]> key = files.read(FILE);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] rest = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key.get(), nonce, belonging).doFinal(rest));
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String belonging)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belonging.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
