package org.augenhoehe.desk.comparison;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.chart.FunnelChart;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.statistics.Marks.Mark;
import org.augenhoehe.result.statistics.Profile;
import org.augenhoehe.vote.release.Scope;

/**
 * Everything the page of touchpoints beside each other shows.
 *
 * @param whole whether the person sees every office
 * @param reversed whether the first day comes after the last, so that nothing is compared
 * @param offices that can be chosen
 * @param value the measure in words; null for the core index
 * @param counted how many touchpoints have a score here
 * @param picture null where they are too few
 * @param told what is beyond chance
 * @param groups every touchpoint, or those that are told if there are too many
 * @param shortened whether there are too many
 * @param profile of the whole channel
 */
record ComparisonView(
    Choice choice,
    boolean whole,
    boolean reversed,
    List<OfficeEntry> offices,
    String value,
    List<Tab> values,
    List<Tab> channels,
    int counted,
    Picture picture,
    List<Told> told,
    List<Group> groups,
    boolean shortened,
    ProfileTable profile,
    int minimum) {

  private static final int COLUMNS = 5;

  public Scope scope() {
    return choice.address().scope();
  }

  public Locale language() {
    return choice.address().language();
  }

  /** The figures of the same part. */
  public String dashboard() {
    return choice.address().dashboard();
  }

  /** The page itself, as links in another language begin. */
  public String query() {
    return Way.query(new Way(scope(), null).touchpoints(choice.value()));
  }

  /** Columns of the table. */
  public int width() {
    return picture == null ? COLUMNS : COLUMNS + 1;
  }

  /** What is looked at, with the language in the addresses. */
  record Choice(Way address, String value, Channel channel) {

    public boolean isPhone() {
      return channel == Channel.PHONE;
    }
  }

  /**
   * A link to the same page of another value or channel.
   *
   * @param label null for the core index
   */
  record Tab(String id, String label, String link, boolean chosen) {}

  /**
   * @param charts the same drawing for screens of different width
   * @param mean points
   * @param beyondChance whether touchpoints differ more than chance explains
   * @param all whether every dot has a name
   */
  record Picture(List<FunnelChart> charts, double mean, boolean beyondChance, boolean all) {}

  /**
   * A touchpoint that differs from the others, or a value of it from its others.
   *
   * @param value null for the core index
   * @param difference points
   */
  record Told(
      String office, TouchpointEntry touchpoint, String value, String link, double difference) {

    public boolean isHigher() {
      return difference > 0;
    }

    public double size() {
      return Math.abs(difference);
    }
  }

  /** An office and its touchpoints. */
  record Group(OfficeEntry office, List<Row> rows) {}

  /**
   * @param number at its dot where names have no room; 0 without a score
   * @param mean null where it is withheld
   * @param mark null where it is not compared
   * @param chosen whether the reader comes from it
   */
  record Row(
      TouchpointEntry touchpoint, int number, String link, Mean mean, Mark mark, boolean chosen) {

    public boolean isMarked() {
      return mark != null && mark.marked();
    }

    public boolean isHigher() {
      return mark.difference() > 0;
    }

    public double size() {
      return Math.abs(mark.difference());
    }

    public boolean isFew() {
      return mean != null && !mean.isReliable();
    }
  }

  /**
   * @param labels of the five values
   * @param isCompared whether touchpoints are enough to be compared
   */
  record ProfileTable(
      List<String> labels, boolean isCompared, List<ProfileGroup> groups, List<Told> told) {}

  record ProfileGroup(OfficeEntry office, List<ProfileRow> rows) {}

  record ProfileRow(TouchpointEntry touchpoint, List<ProfileCell> cells) {}

  record ProfileCell(double score, String link, Profile.Cell cell) {

    public boolean isMarked() {
      return cell.marked();
    }

    public boolean isHigher() {
      return cell.residual() > 0;
    }

    public double size() {
      return Math.abs(cell.residual());
    }
  }
}
