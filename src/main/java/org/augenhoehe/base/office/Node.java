package org.augenhoehe.base.office;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A node of the one tree: an office, a touchpoint in it, or a channel of that touchpoint, which is
 * a leaf. Ratings are broken down by these nodes and in no other way.
 *
 * @param touchpoint null for an office
 * @param channel null for an office or a touchpoint
 */
public record Node(UUID office, UUID touchpoint, Channel channel) {

  /** The {@link #depth()} of a leaf, which is the greatest there is. */
  public static final int LEAF_DEPTH = 2;

  public Node {
    Objects.requireNonNull(office);
    if (touchpoint == null && channel != null) {
      throw new IllegalArgumentException("A channel hangs on a touchpoint");
    }
  }

  public static Node ofOffice(UUID office) {
    return new Node(office, null, null);
  }

  /**
   * @param path what {@link #path()} gave
   */
  public static Node parse(String path) {
    String[] parts = path.split("/");
    return new Node(
        UUID.fromString(parts[0]),
        parts.length > 1 ? UUID.fromString(parts[1]) : null,
        parts.length > 2 ? Channel.valueOf(parts[2]) : null);
  }

  /** The path from the root, unique in the tree: {@code office[/touchpoint[/channel]]}. */
  public String path() {
    if (touchpoint == null) {
      return office.toString();
    }
    return office + "/" + touchpoint + (channel == null ? "" : "/" + channel);
  }

  public boolean isLeaf() {
    return channel != null;
  }

  /** The number of its ancestors: 0 for an office. */
  public int depth() {
    return isLeaf() ? LEAF_DEPTH : touchpoint == null ? 0 : 1;
  }

  /**
   * @return empty for an office: an office is the root of its own tree
   */
  public Optional<Node> parent() {
    if (touchpoint == null) {
      return Optional.empty();
    }
    return Optional.of(new Node(office, channel == null ? null : touchpoint, null));
  }
}
