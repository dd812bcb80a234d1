package org.augenhoehe.vote.teller;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.Sha256;

/**
 * The key under which the private keys of boxes lie wrapped, in the one file whose old content must
 * not survive on the medium. It is written whole once and then only overwritten in place:
 *
 * <pre>
 * struct {
 *   Slot even;              // of an even generation
 *   Slot odd;               // of an odd generation
 * } File;                   // 8192 bytes, always
 *
 * struct {
 *   uint64 generation;      // from 1
 *   opaque key[32];         // AES-256
 *   opaque checksum[32];    // SHA-256 of the above
 *   opaque zeros[4024];     // so that a torn write of one slot never touches the other
 * } Slot;                   // all zeros where it holds no key
 * </pre>
 *
 * <p>One slot holds a key and the other is blank, except between {@link #write} and {@link
 * #blankOther}. If a crash leaves two valid keys, the newer one counts, because what it wraps was
 * synced before it was written; if it leaves a torn slot, the valid one counts. Either way the
 * other slot remains to be blanked. The caller has its turn on the disk.
 */
final class PeriodKey {

  static final String FILE = "period.key";

  static final int SLOT = 4096;

  private static final int KEY = 32;

  /**
   * A period key. What it wraps can be opened only for the same box and with the same period key:
   *
   * <pre>
   * struct {
   *   opaque box[16];
   *   opaque wrapped&lt;0..2^31-1>;  // AES-256-GCM: nonce[12], text, tag[16]; AAD below
   * } Entry;                        // a file of keys is Entry[]
   *
   * struct {
   *   opaque box[16];
   *   uint64 generation;
   * } AAD;
   * </pre>
   */
  record Period(long generation, byte[] key) {

    byte[] wrap(Map<UUID, byte[]> secrets) {
      ByteArrayOutputStream entries = new ByteArrayOutputStream();
      secrets.forEach(
          (box, secret) -> {
            try {
              byte[] wrapped = new AesGcmJce(key).encrypt(secret, context(box));
              entries.writeBytes(BoxKeys.bytes(box));
              entries.writeBytes(ByteBuffer.allocate(4).putInt(wrapped.length).array());
              entries.writeBytes(wrapped);
            } catch (GeneralSecurityException e) {
              throw new IllegalStateException(e);
            }
          });
      return entries.toByteArray();
    }

    /** What {@link #unwrap} reads, by box. */
    Map<UUID, byte[]> entries(byte[] file) {
      Map<UUID, byte[]> entries = new HashMap<>();
      try {
        for (ByteBuffer left = ByteBuffer.wrap(file); left.hasRemaining(); ) {
          UUID box = new UUID(left.getLong(), left.getLong());
          byte[] wrapped = new byte[Math.min(left.getInt(), left.remaining() + 1)];
          left.get(wrapped);
          entries.put(box, wrapped);
        }
      } catch (BufferUnderflowException | NegativeArraySizeException e) {
        throw damaged("A file of keys of ballot boxes", e);
      }
      return entries;
    }

    byte[] unwrap(UUID box, byte[] wrapped) {
      try {
        return new AesGcmJce(key).decrypt(wrapped, context(box));
      } catch (GeneralSecurityException e) {
        throw damaged("The private key of ballot box " + box, e);
      }
    }

    private byte[] context(UUID box) {
      return ByteBuffer.allocate(24).put(BoxKeys.bytes(box)).putLong(generation).array();
    }

    private IllegalStateException damaged(String what, Exception cause) {
      return new IllegalStateException(
          what
              + " is damaged (boxes-%d-*.key). Restore the directory of keys".formatted(generation)
              + " that belongs to this database; nothing in it was changed.",
          cause);
    }
  }

  private final Disk disk;
  private final SecureRandom random;

  PeriodKey(Disk disk, SecureRandom random) {
    this.disk = disk;
    this.random = random;
  }

  /** Makes the file with a first key, unless there is one. */
  void createIfMissing() {
    if (disk.read(FILE).isEmpty()) {
      Period first = after(0);
      byte[] file = new byte[SLOT * 2];
      System.arraycopy(slot(first), 0, file, position(first.generation()), SLOT);
      disk.create(FILE, file);
    }
  }

  /**
   * @throws IllegalStateException if the file is missing or damaged
   */
  Period current() {
    byte[] file = disk.read(FILE).orElseThrow(() -> unusable("missing"));
    if (file.length != SLOT * 2) {
      throw unusable("damaged: %d bytes long instead of %d".formatted(file.length, SLOT * 2));
    }
    return Stream.of(period(file, 0), period(file, SLOT))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(Period::generation))
        .orElseThrow(() -> unusable("damaged: no key in it is valid"));
  }

  /** A fresh key of the generation after this one, known to nobody yet. */
  Period after(long generation) {
    byte[] key = new byte[KEY];
    random.nextBytes(key);
    return new Period(generation + 1, key);
  }

  /** Makes this the current key. What it wraps must be on disk. */
  void write(Period next) {
    disk.overwrite(FILE, position(next.generation()), slot(next));
  }

  /** Overwrites whatever lies in the slot that the current key does not use. */
  void blankOther(Period current) {
    int other = position(current.generation() + 1);
    byte[] file = disk.read(FILE).orElseThrow(() -> unusable("missing"));
    if (!Arrays.equals(file, other, other + SLOT, new byte[SLOT], 0, SLOT)) {
      disk.overwrite(FILE, other, new byte[SLOT]);
    }
  }

  private static int position(long generation) {
    return generation % 2 == 0 ? 0 : SLOT;
  }

  private static byte[] slot(Period period) {
    ByteBuffer slot = ByteBuffer.allocate(SLOT).putLong(period.generation()).put(period.key());
    return slot.put(Sha256.of(Arrays.copyOf(slot.array(), slot.position()))).array();
  }

  /** Empty if the slot is blank, torn or damaged. */
  private static Optional<Period> period(byte[] file, int position) {
    ByteBuffer slot = ByteBuffer.wrap(file, position, SLOT);
    byte[] key = new byte[KEY];
    Period period = new Period(slot.getLong(), key);
    slot.get(key);
    byte[] whole = Arrays.copyOfRange(file, position, position + SLOT);
    return MessageDigest.isEqual(slot(period), whole) && position(period.generation()) == position
        ? Optional.of(period)
        : Optional.empty();
  }

  private IllegalStateException unusable(String how) {
    return new IllegalStateException(
        "The key that unlocks the keys of ballot boxes is %s: %s. Restore the directory of keys"
                .formatted(how, disk.path(FILE))
            + " that belongs to this database; nothing in it was changed.");
  }
}
