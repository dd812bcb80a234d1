package org.augenhoehe.vote.ballot;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * Key pairs of boxes. The private key is a file outside the database; deleting it makes every copy
 * of the box's ballots unreadable, in backups too.
 */
@Singleton
public class BoxKeys {

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
    Hpke.Pair pair = Hpke.newPair();
    files.create(name(box), pair.secret().getBytes(StandardCharsets.UTF_8));
    return pair.publicKey();
  }

  static HybridEncrypt sealer(String publicKey) {
    try {
      return Hpke.sealer(publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a public key of a box", e);
    }
  }

  /**
   * Returns what decrypts the ballots of a box.
   *
   * @return empty if the private key is gone
   */
  public Optional<HybridDecrypt> opener(UUID box) {
    return files
        .read(name(box))
        .map(
            secret -> {
              try {
                return Hpke.opener(new String(secret, StandardCharsets.UTF_8));
              } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not a private key of a box: " + path(box), e);
              }
            });
  }

  /** Binds a sealed ballot to its box: it cannot be moved to another one. */
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
}
