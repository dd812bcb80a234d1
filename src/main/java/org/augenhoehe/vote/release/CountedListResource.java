package org.augenhoehe.vote.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Publishes which ballots were counted where one that was cast at a leaf may be: at this leaf, or
 * at a node above it to which its box has risen.
 */
@Path("/api/v1/touchpoints/{id}/counted")
class CountedListResource {

  /**
   * @param through the number of the last opening that is told of here
   * @param more whether there are later ones, to be asked for with {@code after} = {@code through}
   * @param lists in the order of their openings
   */
  record Published(long through, boolean more, List<Entry> lists) {

    /**
     * @param place the path of the node
     * @param hashes {@link CountedListRow#hashes} in Base64url without padding, like the signature
     */
    record Entry(
        String place,
        int questionnaire,
        long opening,
        Instant openedAt,
        int ballots,
        String hashes,
        String signature) {}
  }

  /** The releases of the first openings after the one that was asked for. */
  private record Part(List<Release> releases, long through, boolean more) {}

  private static final int MOST_OPENINGS = 60;

  /** After these no further opening is told of: 4 MB in Base64url. */
  private static final int ENOUGH_BALLOTS = 100_000;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final OfficeTree tree;
  private final Releases releases;
  private final CountedLists lists;

  CountedListResource(OfficeTree tree, Releases releases, CountedLists lists) {
    this.tree = tree;
    this.releases = releases;
    this.lists = lists;
  }

  @GET
  public Published lists(
      UUID id,
      @NotNull @Pattern(regexp = "PHONE|KIOSK") @RestQuery String channel,
      @Pattern(regexp = "\\d{1,18}") @RestQuery @DefaultValue("0") String after) {
    Node leaf = tree.touchpoint(id).leaf(Channel.valueOf(channel));
    Part part = part(leaf, Long.parseLong(after));
    Map<UUID, CountedListRow> rows = lists.of(part.releases().stream().map(Release::id).toList());
    return new Published(
        part.through(),
        part.more(),
        part.releases().stream()
            .filter(release -> rows.containsKey(release.id()))
            .map(release -> entry(release, rows.get(release.id())))
            .toList());
  }

  private Part part(Node leaf, long after) {
    List<Node> nodes =
        Stream.iterate(Optional.of(leaf), Optional::isPresent, node -> node.get().parent())
            .map(Optional::get)
            .toList();
    Releases.Ledger ledger = releases.ledger();
    List<Release> part = new ArrayList<>();
    long through = after;
    int openings = 0;
    int ballots = 0;
    for (Release release : ledger.releases()) {
      if (release.opening() <= after || !nodes.contains(release.node())) {
        continue;
      }
      if (release.opening() > through) {
        if (openings == MOST_OPENINGS || ballots >= ENOUGH_BALLOTS) {
          return new Part(part, through, true);
        }
        openings++;
        through = release.opening();
      }
      part.add(release);
      ballots += release.ballots();
    }
    return new Part(part, Math.max(after, ledger.opening()), false);
  }

  private static Published.Entry entry(Release release, CountedListRow row) {
    return new Published.Entry(
        release.node().path(),
        release.questionnaire(),
        release.opening(),
        release.openedAt(),
        release.ballots(),
        BASE64.encodeToString(row.hashes),
        BASE64.encodeToString(row.signature));
  }
}
