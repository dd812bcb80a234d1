package org.augenhoehe.vote.teller;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.platform.InstallationConfig;

/**
 * Key pairs of boxes. The private keys lie outside the database; destroying one makes every copy of
 * the box's ballots unreadable, in backups too.
 */
@Singleton
public class BoxKeys {

  /** Seals papers for one box; anybody can. */
  @FunctionalInterface
  public interface Sealer {
    /**
     * @return the encapsulated key (65 bytes) and a ciphertext 16 bytes longer than the paper
     */
    byte[] seal(byte[] paper) throws GeneralSecurityException;
  }

  /** Opens what was sealed for one box. */
  @FunctionalInterface
  public interface Opener {
    byte[] open(byte[] sealed) throws GeneralSecurityException;
  }

  /** How much longer a sealed paper is: the encapsulated key and the tag. */
  public static final int OVERHEAD = 65 + 16;

  private static final byte[] PURPOSE = "augenhoehe ballot 1".getBytes(StandardCharsets.US_ASCII);

  private final WrappedKeys keys;

  public BoxKeys(InstallationConfig installation, SecureRandom random) {
    this.keys = new WrappedKeys(installation.keys(), random);
  }

  /**
   * Makes a key pair for each box; the private keys are on disk when this returns.
   *
   * @return the public keys: points of P-256, uncompressed, 65 bytes
   */
  public Map<UUID, byte[]> create(Collection<UUID> boxes) {
    Map<UUID, byte[]> secrets = new HashMap<>();
    Map<UUID, byte[]> publicKeys = new HashMap<>();
    for (UUID box : boxes) {
      Hpke.Pair pair = Hpke.newPair();
      secrets.put(box, pair.secret().getBytes(StandardCharsets.UTF_8));
      publicKeys.put(box, pair.publicKey());
    }
    keys.create(secrets);
    return publicKeys;
  }

  /**
   * @param publicKey as {@link #create} returned it
   */
  public static Sealer sealer(UUID box, byte[] publicKey) {
    try {
      var sealer = Hpke.sealer(publicKey);
      byte[] info = info(box);
      return paper -> sealer.encrypt(paper, info);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a public key of a box", e);
    }
  }

  /**
   * Returns what opens the ballots of a box.
   *
   * @return empty if the private key is gone
   */
  public Optional<Opener> opener(UUID box) {
    return keys.read(box)
        .map(
            secret -> {
              try {
                return opener(box, Hpke.handle(new String(secret, StandardCharsets.UTF_8)));
              } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not the private key of box " + box, e);
              }
            });
  }

  /** Whether an older version made the box, which signed none: its key is of another suite. */
  boolean isOld(UUID box) {
    try {
      Optional<byte[]> secret = keys.read(box);
      return secret.isPresent()
          && !Hpke.isCurrent(Hpke.handle(new String(secret.get(), StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Opener opener(UUID box, KeysetHandle pair) throws GeneralSecurityException {
    HybridDecrypt opener = Hpke.opener(pair);
    byte[] info = Hpke.isCurrent(pair) ? info(box) : bytes(box);
    return text -> opener.decrypt(text, info);
  }

  /**
   * The {@code info} of HPKE, which binds a sealed ballot to its box: it cannot be moved to another
   * one.
   *
   * @return "augenhoehe ballot 1" and the 16 bytes of the box's id
   */
  public static byte[] info(UUID box) {
    return ByteBuffer.allocate(PURPOSE.length + Long.BYTES * 2)
        .put(PURPOSE)
        .put(bytes(box))
        .array();
  }

  static byte[] bytes(UUID box) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(box.getMostSignificantBits())
        .putLong(box.getLeastSignificantBits())
        .array();
  }

  /** All boxes whose private keys exist. */
  public Set<UUID> boxes() {
    return keys.boxes();
  }

  public boolean exists(UUID box) {
    return keys.exists(box);
  }

  /** Destroys private keys, as far as a disk overwrites in place. */
  public void destroy(Collection<UUID> boxes) {
    keys.destroy(boxes);
  }
}
