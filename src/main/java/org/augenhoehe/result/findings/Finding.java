package org.augenhoehe.result.findings;

import java.time.LocalDate;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Questionnaire;

/**
 * A sentence about results that the tests of METHOD, section 3, stand behind, or that says what is
 * not counted alone. Places stay in the order of the tree: it is no ranking.
 */
public sealed interface Finding {

  /** Null for the authority as a whole. */
  Node place();

  /** The core index or a dimension; null where it is about none. */
  String measure();

  /** The day it is about: since when, last counted when, or else that of the last opening. */
  LocalDate day();

  /**
   * Since when a touchpoint is different, in both channels together.
   *
   * @param day of the first opening of the new level
   * @param before level, points
   * @param after level, points
   * @param z of the difference
   * @param critical what |z| exceeded
   */
  record Change(
      Node place,
      String measure,
      LocalDate day,
      double before,
      double after,
      double z,
      double critical)
      implements Finding {

    public double delta() {
      return after - before;
    }
  }

  /**
   * A touchpoint compared with itself: "friendly, but explains little".
   *
   * @param place a leaf
   * @param difference from what its other scores let expect, points
   */
  record Profile(Node place, String measure, LocalDate day, double difference) implements Finding {}

  /**
   * A touchpoint compared with all others of the page.
   *
   * @param place a leaf
   * @param difference from the mean of the others, points
   */
  record StandsOut(Node place, String measure, LocalDate day, double difference)
      implements Finding {}

  /**
   * Phone and kiosk differ, on the items that both ask.
   *
   * @param place an office, or null
   * @param phone points
   * @param kiosk points
   */
  record ChannelGap(
      Node place, LocalDate day, double phone, double kiosk, double z, double critical)
      implements Finding {

    @Override
    public String measure() {
      return Questionnaire.CORE_INDEX;
    }
  }

  /**
   * Ballots of boxes that waited too long for <em>k</em> were counted above them.
   *
   * @param place the node that they rose to
   * @param day on which they were counted
   */
  record Rising(Node place, LocalDate day) implements Finding {

    @Override
    public String measure() {
      return null;
    }
  }

  /**
   * Nothing was counted here at the last three openings.
   *
   * @param place a leaf, or a touchpoint of which nothing was ever counted
   * @param day of its last count, or else of the last opening
   * @param never whether nothing was ever counted
   */
  record NotCounted(Node place, LocalDate day, boolean never) implements Finding {

    @Override
    public String measure() {
      return null;
    }
  }

  /** Null where both are meant. */
  default Channel channel() {
    return place() == null ? null : place().channel();
  }
}
