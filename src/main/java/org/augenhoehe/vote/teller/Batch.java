package org.augenhoehe.vote.teller;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.vote.paper.Place;

/**
 * The sealed ballots of a place: all that are to be counted together.
 *
 * @param place a leaf, or a node above the leaves to which their boxes have risen
 */
public record Batch(Place place, List<Contents> boxes) {

  /**
   * What is in a box.
   *
   * @param box as the teller signed it; those of older versions nobody signed
   * @param ballots sealed, in no meaningful order
   */
  public record Contents(SignedBox box, List<byte[]> ballots) {}

  public Batch {
    boxes = List.copyOf(boxes);
  }

  Set<UUID> ids() {
    return boxes.stream().map(contents -> contents.box().id()).collect(Collectors.toSet());
  }

  /**
   * Tells one batch from another, whatever the order of its boxes and ballots.
   *
   * @return SHA-256 of each box's id and the sorted SHA-256s of its ballots, in the ids' order
   */
  byte[] fingerprint() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boxes.stream()
        .sorted(Comparator.comparing(contents -> contents.box().id()))
        .forEach(
            contents -> {
              all.writeBytes(BoxKeys.bytes(contents.box().id()));
              all.writeBytes(SortedHashes.ofTexts(contents.ballots()));
            });
    return Sha256.of(all.toByteArray());
  }
}
