package org.augenhoehe.result.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.LeafScores.Scored;
import org.augenhoehe.result.statistics.Gap;
import org.augenhoehe.result.statistics.Peer;

/**
 * Where phone and kiosk differ by the core index, whose items both ask: in an office, and in the
 * authority, if the page has all of it and more than one office.
 */
final class Gaps {

  /** Sums over leaves: n·S² and n. */
  private record Spread(double sum, double n) {

    static final Spread NONE = new Spread(0, 0);

    Spread plus(Scored leaf) {
      return new Spread(sum + leaf.overall().n() * leaf.trend().spread(), n + leaf.overall().n());
    }
  }

  private record Compared(Node place, Peer phone, Peer kiosk) {}

  private Gaps() {}

  /**
   * @param whole whether the page has every office
   */
  static List<Finding> in(Watched page, boolean whole) {
    Map<UUID, Map<Channel, Spread>> spreads = new LinkedHashMap<>();
    Map<Channel, Spread> all = new EnumMap<>(Channel.class);
    for (TouchpointEntry touchpoint : page.touchpoints()) {
      for (Channel channel : Channel.values()) {
        Scored core =
            page.scores()
                .leaves()
                .getOrDefault(touchpoint.leaf(channel), Map.of())
                .get(Questionnaire.CORE_INDEX);
        if (core != null) {
          Map<Channel, Spread> own =
              spreads.computeIfAbsent(touchpoint.office(), any -> new EnumMap<>(Channel.class));
          own.put(channel, own.getOrDefault(channel, Spread.NONE).plus(core));
          all.put(channel, all.getOrDefault(channel, Spread.NONE).plus(core));
        }
      }
    }
    List<Compared> compared = new ArrayList<>();
    if (whole && spreads.size() > 1) {
      add(compared, null, page.scores().authority(), all, page);
    }
    spreads.forEach(
        (office, own) ->
            add(
                compared,
                Node.ofOffice(office),
                page.scores().core().getOrDefault(office, Map.of()),
                own,
                page));
    return compared.stream()
        .map(pair -> told(pair, Gap.between(pair.phone(), pair.kiosk(), compared.size()), page))
        .filter(finding -> finding != null)
        .toList();
  }

  private static void add(
      List<Compared> compared,
      Node place,
      Map<Channel, Level> levels,
      Map<Channel, Spread> spreads,
      Watched page) {
    Level phone = levels.get(Channel.PHONE);
    Level kiosk = levels.get(Channel.KIOSK);
    if (phone != null
        && kiosk != null
        && phone.isReliable()
        && kiosk.isReliable()
        && spreads.size() == Channel.values().length) {
      compared.add(
          new Compared(
              place,
              peer(phone, spreads.get(Channel.PHONE), page),
              peer(kiosk, spreads.get(Channel.KIOSK), page)));
    }
  }

  private static Peer peer(Level level, Spread spread, Watched page) {
    double phi = page.dispersion(Questionnaire.CORE_INDEX).phi();
    return new Peer(level.score(), level.n(), phi * spread.sum() / spread.n());
  }

  private static Finding told(Compared pair, Gap gap, Watched page) {
    return gap.isSecured()
        ? new Finding.ChannelGap(
            pair.place(),
            page.lastDay(),
            pair.phone().score(),
            pair.kiosk().score(),
            gap.z(),
            gap.critical())
        : null;
  }
}
