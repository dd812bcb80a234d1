package org.augenhoehe.vote.teller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Node;

/**
 * Holds the private keys of boxes, and counts what was sealed for them. It says which key belongs
 * to which box, so that nobody who can only write to the database can put a key of their own in a
 * box's place; and it gives back counts, never ballots.
 */
public interface Teller {

  /** Makes a box at each node; their private keys are on disk when this returns. */
  List<SignedBox> newBoxes(Collection<Node> nodes, int questionnaire, long period);

  /** Whether this teller said so of the box. */
  boolean hasSigned(SignedBox box);

  /**
   * The public key that checks its signatures.
   *
   * @return a point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
   */
  byte[] key();

  /**
   * Not to be called before the first box was signed.
   *
   * @throws IllegalStateException if the key that signed boxes is missing
   */
  void requireKey();

  /** Whether the private key of this box exists. */
  boolean canOpen(UUID box);

  /** The number of the last opening at which it counted; 0 if there was none. */
  long lastOpening();

  /** The boxes that it can open, and those that it has opened at this opening already. */
  Set<UUID> boxes(long opening);

  /**
   * Counts the ballots of each batch, in which there must be at least <em>k</em> valid ones. What
   * it counted is on disk, and the keys of these boxes are destroyed, when this returns; asked the
   * same again, also after a crash, it answers the same. At one opening it counts each place once:
   * other ballots of a place are too few.
   *
   * @return in the order of the batches; empty where there are too few
   */
  List<Optional<Counted>> count(long opening, List<Batch> batches);

  /**
   * What it counted at the first opening after this number at which it was asked to, for a service
   * that lost it. Every count in it is signed.
   *
   * @return empty if there was none
   * @throws TellerRefusal also when something in it is not signed
   */
  Optional<PastOpening> countedAfter(long opening);

  /** Destroys the keys of boxes in which no ballot waits. */
  void destroy(Collection<UUID> boxes);
}
