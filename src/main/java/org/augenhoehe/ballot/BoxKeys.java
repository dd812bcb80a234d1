package org.augenhoehe.ballot;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.platform.InstallationConfig;
import org.augenhoehe.platform.SecretFiles;
import org.conscrypt.Conscrypt;

/**
 * Key pairs of boxes: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
 * AES-128-GCM. The private key is a file outside the database; deleting it makes every copy of the
 * box's ballots unreadable, in backups too.
 */
@Singleton
public class BoxKeys {

  private static final HpkeParameters HPKE = parameters();

  private final SecretFiles files;

  BoxKeys(InstallationConfig installation) {
    this.files = new SecretFiles(installation.keys());
  }

  /**
   * Makes a key pair; the private key is on disk when this returns.
   *
   * @return the public key
   */
  String create(UUID box) {
    try {
      KeysetHandle pair = KeysetHandle.generateNew(HPKE);
      String secret =
          TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
      files.create(name(box), secret.getBytes(StandardCharsets.UTF_8));
      return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static HybridEncrypt sealer(String publicKey) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a public key of a box", e);
    }
  }

  /**
   * What reads the ballots of a box.
   *
   * @return empty if the private key is gone
   */
  public Optional<HybridDecrypt> opener(UUID box) {
    return files
        .read(name(box))
        .map(
            secret -> {
              try {
                return TinkJsonProtoKeysetFormat.parseKeyset(
                        new String(secret, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
              } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not a private key of a box: " + path(box), e);
              }
            });
  }

  /** Binds a sealed ballot to its box: it cannot be carried over into another one. */
  public static byte[] context(UUID box) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(box.getMostSignificantBits())
        .putLong(box.getLeastSignificantBits())
        .array();
  }

  boolean exists(UUID box) {
    return files.exists(name(box));
  }

  void destroy(Collection<UUID> boxes) {
    files.delete(boxes.stream().map(BoxKeys::name).collect(Collectors.toSet()));
  }

  String path(UUID box) {
    return files.path(name(box)).toString();
  }

  private static String name(UUID box) {
    return "box-" + box + ".json";
  }

  private static HpkeParameters parameters() {
    try {
      // Tink uses Conscrypt's X25519 where it is installed, and its own, slower one elsewhere.
      if (Conscrypt.isAvailable()) {
        Security.addProvider(Conscrypt.newProvider());
      }
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
