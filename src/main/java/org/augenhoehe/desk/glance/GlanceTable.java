package org.augenhoehe.desk.glance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.result.chart.Sparkline;
import org.augenhoehe.result.findings.Finding;
import org.augenhoehe.result.findings.Situation;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.LeafScores.Scored;
import org.augenhoehe.result.statistics.Leaf;

/**
 * Every score of every touchpoint, in the order of the tree and never by score.
 *
 * @param measures labels of a block's columns; the first is null, for the core index
 * @param blocks the channels of which anything was counted
 */
public record GlanceTable(List<Column> measures, List<Channel> blocks, List<Group> groups) {

  /**
   * @param label null for the core index, whose name is the dashboard's own
   */
  public record Column(String id, String label) {}

  /** An office and its touchpoints. */
  public record Group(OfficeEntry office, String link, List<Row> rows) {}

  /**
   * @param cells of one block after the other
   */
  public record Row(
      TouchpointEntry touchpoint,
      String link,
      Sparkline sparkline,
      List<Cell> cells,
      Ends phone,
      Ends kiosk) {}

  /** What a sparkline is read out as: its first and its last score, rounded; or null. */
  public record Ends(String first, String last) {}

  /**
   * @param lead whether it is of the first block
   * @param level null where it is withheld
   * @param tint how many steps of five points it is above or below its column's mean, at most 3
   * @param change of the touchpoint, if the leaf is part of it; or null
   * @param profile null unless marked
   */
  public record Cell(
      Column column,
      boolean lead,
      String link,
      Level level,
      int tint,
      Finding.Change change,
      Finding.Profile profile) {

    public boolean isFew() {
      return level != null && !level.isReliable();
    }

    public String shade() {
      return tint == 0 ? "" : (tint > 0 ? "above-" : "below-") + Math.abs(tint);
    }

    /** Whether it begins its block. */
    public boolean isFirst() {
      return column.label() == null;
    }

    public boolean isRisen() {
      return change.delta() > 0;
    }

    public LocalDate since() {
      return change.day();
    }

    public boolean isStrong() {
      return profile.difference() > 0;
    }
  }

  /** Columns of the whole table. */
  public int width() {
    return 2 + blocks.size() * measures.size();
  }

  private static final double STEP = 5;
  private static final int MOST_STEPS = 3;

  /**
   * @param labels of the dimensions by id
   */
  static GlanceTable of(
      Situation seen, List<OfficeEntry> offices, Map<String, String> labels, Locale language) {
    List<Column> columns =
        seen.scores().measures().stream().map(id -> new Column(id, labels.get(id))).toList();
    List<Channel> blocks =
        Stream.of(Channel.values())
            .filter(
                channel ->
                    seen.touchpoints().stream()
                        .anyMatch(it -> seen.scores().leaves().containsKey(it.leaf(channel))))
            .toList();
    List<OptionalDouble> means = new ArrayList<>();
    for (Channel channel : blocks) {
      for (Column column : columns) {
        means.add(mean(seen, channel, column.id()));
      }
    }
    List<Group> groups =
        offices.stream()
            .map(
                office ->
                    new Group(
                        office,
                        Address.of(Node.ofOffice(office.id()), language),
                        seen.touchpoints().stream()
                            .filter(touchpoint -> touchpoint.office().equals(office.id()))
                            .map(it -> row(seen, it, columns, blocks, means, language))
                            .toList()))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    return new GlanceTable(columns, blocks, groups);
  }

  private static OptionalDouble mean(Situation seen, Channel channel, String measure) {
    return seen.touchpoints().stream()
        .map(touchpoint -> seen.score(touchpoint.leaf(channel), measure))
        .flatMap(Optional::stream)
        .mapToDouble(scored -> scored.overall().score())
        .average();
  }

  private static Row row(
      Situation seen,
      TouchpointEntry touchpoint,
      List<Column> columns,
      List<Channel> blocks,
      List<OptionalDouble> means,
      Locale language) {
    List<Cell> cells = new ArrayList<>();
    for (Channel channel : blocks) {
      for (Column column : columns) {
        cells.add(
            cell(
                seen,
                touchpoint.leaf(channel),
                column,
                channel == blocks.get(0),
                means.get(cells.size()),
                language));
      }
    }
    Leaf phone = core(seen, touchpoint, Channel.PHONE);
    Leaf kiosk = core(seen, touchpoint, Channel.KIOSK);
    return new Row(
        touchpoint,
        Address.of(touchpoint.node(), language),
        Sparkline.of(phone, kiosk, seen.scores().opening()),
        cells,
        ends(phone),
        ends(kiosk));
  }

  private static Leaf core(Situation seen, TouchpointEntry touchpoint, Channel channel) {
    return seen.score(touchpoint.leaf(channel), Questionnaire.CORE_INDEX)
        .map(Scored::trend)
        .orElse(null);
  }

  private static Ends ends(Leaf trend) {
    return trend == null
        ? null
        : new Ends(
            Format.points(trend.points().get(0).score()),
            Format.points(trend.points().get(trend.points().size() - 1).score()));
  }

  private static Cell cell(
      Situation seen,
      Node leaf,
      Column column,
      boolean lead,
      OptionalDouble mean,
      Locale language) {
    Level level = seen.score(leaf, column.id()).map(Scored::overall).orElse(null);
    return new Cell(
        column,
        lead,
        Address.of(leaf, language) + "#" + column.id() + "-name",
        level,
        level == null ? 0 : steps(level.score() - mean.orElseThrow()),
        seen.change(leaf.touchpoint(), column.id())
            .filter(change -> seen.isPartOf(change, leaf))
            .orElse(null),
        seen.findings().stream()
            .filter(Finding.Profile.class::isInstance)
            .map(Finding.Profile.class::cast)
            .filter(mark -> mark.place().equals(leaf))
            .filter(mark -> Objects.equals(mark.measure(), column.id()))
            .findFirst()
            .orElse(null));
  }

  private static int steps(double distance) {
    return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, (int) (distance / STEP)));
  }
}
