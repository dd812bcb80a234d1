package org.augenhoehe.vote.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.entitle.invitation.CodeCount;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.vote.opening.SlipRule.Settlement;
import org.augenhoehe.vote.opening.SlipRule.Tally;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Slips;
import org.augenhoehe.vote.release.ToldSlips;

/**
 * Tells with each release how many slips were printed and exchanged. The figures come from the
 * codes that are stored at an opening, so exchanging one writes nothing more and waits for nobody.
 */
@ApplicationScoped
class SlipBook {

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<CarriedSlips, String> {}

  private final Table table;
  private final Invitations invitations;
  private final ToldSlips told;
  private final OfficeTree tree;
  private final ReleaseConfig config;

  SlipBook(
      Table table, Invitations invitations, ToldSlips told, OfficeTree tree, ReleaseConfig config) {
    this.table = table;
    this.invitations = invitations;
    this.told = told;
    this.tree = tree;
    this.config = config;
  }

  /**
   * @param opened what this opening counted
   * @param risen nodes with ballots that rose
   * @param deleted the codes that it deleted: those of them that were not told yet still will be
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(List<Release> opened, Set<Node> risen, Map<Leaf, CodeCount> deleted) {
    Map<Node, Tally> before =
        table
            .streamAll()
            .collect(Collectors.toMap(row -> Node.parse(row.node), CarriedSlips::tally));
    Map<Node, Tally> carried = new HashMap<>(before);
    deleted.forEach((leaf, codes) -> carried.merge(node(leaf), tally(codes), Tally::plus));
    // Of two versions of the questionnaire that are counted at once, the later one tells the slips.
    Map<Node, Release> releases =
        opened.stream()
            .collect(Collectors.toMap(Release::node, Function.identity(), (old, newer) -> newer));
    Settlement settlement =
        SlipRule.settle(releases.keySet(), risen, stored(), carried, config.minimum());
    settlement
        .told()
        .forEach(
            (node, tally) ->
                told.add(releases.get(node), new Slips(tally.printed(), tally.exchanged())));
    settlement.carried().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(entry -> new CarriedSlips(entry.getKey(), entry.getValue()))
        .forEach(table.getEntityManager()::merge);
  }

  /** From now on it is not known at these nodes which slips were told. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(Set<Node> nodes) {
    nodes.stream()
        .filter(node -> node.channel() != Channel.KIOSK)
        .map(node -> new CarriedSlips(node, new Tally(0, 0, false)))
        .forEach(table.getEntityManager()::merge);
  }

  private Map<Leaf, Tally> stored() {
    return invitations.stored().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, codes -> tally(codes.getValue())));
  }

  private Node node(Leaf leaf) {
    return tree.touchpoint(leaf.touchpoint()).leaf(leaf.channel());
  }

  private static Tally tally(CodeCount codes) {
    return new Tally(codes.issued(), codes.exchanged(), true);
  }
}
