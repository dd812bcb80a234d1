package org.augenhoehe.vote.teller;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import org.augenhoehe.base.platform.Sha256;

/** The SHA-256s of sealed ballots, one after the other and sorted: their order tells nothing. */
final class SortedHashes {

  /** Length of each. */
  static final int BYTES = 32;

  private SortedHashes() {}

  static byte[] ofTexts(Collection<byte[]> sealed) {
    return of(sealed.stream().map(Sha256::of).toList());
  }

  static byte[] of(Collection<byte[]> hashes) {
    ByteArrayOutputStream sorted = new ByteArrayOutputStream(hashes.size() * BYTES);
    hashes.stream().sorted(Arrays::compareUnsigned).forEach(sorted::writeBytes);
    return sorted.toByteArray();
  }
}
