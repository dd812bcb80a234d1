package org.augenhoehe.vote.teller;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who has every byte of a disk and the ballots of these boxes, from the database, looks for what
 * opens them: private keys in the clear, or wrapped ones and whatever may be their period key.
 */
final class Carving {

  private static final byte[] KEYSET = "{\"primaryKeyId\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_KEYSET = 2048;
  private static final int SECTOR = 512;
  private static final int KEY_IN_SECTOR = 8;
  private static final int KEY = 32;

  private static final long GENERATIONS = 8;

  private final byte[] disk;
  private final Map<UUID, List<byte[]>> ballots;

  Carving(byte[] disk, Map<UUID, List<byte[]>> ballots) {
    this.disk = disk;
    this.ballots = ballots;
  }

  /**
   * @return the boxes of which all ballots were read
   */
  Set<UUID> read() {
    Set<UUID> read = new HashSet<>();
    for (byte[] secret : secrets()) {
      try {
        HybridDecrypt opener = Hpke.opener(Hpke.handle(new String(secret, StandardCharsets.UTF_8)));
        ballots.keySet().stream().filter(box -> opensAll(opener, box)).forEach(read::add);
      } catch (GeneralSecurityException noKey) {
        // Something else that begins like one.
      }
    }
    return read;
  }

  private boolean opensAll(HybridDecrypt opener, UUID box) {
    try {
      for (byte[] ballot : ballots.get(box)) {
        opener.decrypt(ballot, BoxKeys.info(box));
      }
      return true;
    } catch (GeneralSecurityException wrongKey) {
      return false;
    }
  }

  private List<byte[]> secrets() {
    List<byte[]> secrets = new ArrayList<>();
    for (int at : places(KEYSET)) {
      int end = at;
      while (end < disk.length && end - at < LONGEST_KEYSET && disk[end] != 0) {
        end++;
      }
      secrets.add(Arrays.copyOfRange(disk, at, end));
    }
    Set<ByteBuffer> keys = periodKeys();
    wrapped().forEach((box, texts) -> texts.forEach(text -> unwrap(box, text, keys, secrets)));
    return secrets;
  }

  private static void unwrap(UUID box, byte[] text, Set<ByteBuffer> keys, List<byte[]> unwrapped) {
    for (ByteBuffer key : keys) {
      for (long generation = 1; generation <= GENERATIONS; generation++) {
        try {
          unwrapped.add(new PeriodKey.Period(generation, key.array()).unwrap(box, text));
        } catch (IllegalStateException wrongKey) {
          // As nearly always.
        }
      }
    }
  }

  /** Whatever was wrapped for one of the boxes: it begins with the box's id and its length. */
  private Map<UUID, List<byte[]>> wrapped() {
    Map<UUID, List<byte[]>> wrapped = new HashMap<>();
    for (UUID box : ballots.keySet()) {
      for (int at : places(BoxKeys.bytes(box))) {
        int length = ByteBuffer.wrap(disk, at + 16, 4).getInt();
        if (length > 0 && length < LONGEST_KEYSET) {
          wrapped
              .computeIfAbsent(box, any -> new ArrayList<>())
              .add(Arrays.copyOfRange(disk, at + 20, at + 20 + length));
        }
      }
    }
    return wrapped;
  }

  /** Whatever lies where a period key lies in its sector, which no file system tears apart. */
  private Set<ByteBuffer> periodKeys() {
    Set<ByteBuffer> keys = new HashSet<>();
    for (int at = KEY_IN_SECTOR; at < disk.length; at += SECTOR) {
      keys.add(ByteBuffer.wrap(Arrays.copyOfRange(disk, at, at + KEY)));
    }
    return keys;
  }

  private List<Integer> places(byte[] wanted) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + wanted.length <= disk.length; at++) {
      if (disk[at] == wanted[0]
          && Arrays.equals(disk, at, at + wanted.length, wanted, 0, wanted.length)) {
        places.add(at);
      }
    }
    return places;
  }
}
