package org.augenhoehe.result.insight;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.vote.release.Scope;

/**
 * The results of one part of all releases.
 *
 * @param questionnaire the version the figures belong to
 * @param ballots counted in the scope
 * @param releases they were counted in
 * @param span the days of the first and the last of these releases; null if there is none
 * @param core the core index: respected, heard, treated as a person
 */
public record Results(
    Scope scope,
    int questionnaire,
    int ballots,
    int releases,
    Span span,
    Measure core,
    List<Measure> dimensions,
    List<ItemResult> items) {

  /** First and last day, both inclusive. */
  public record Span(LocalDate first, LocalDate last) {}

  /**
   * A score from 0 to 100 with its interval.
   *
   * @param n ballots that have this score; 0 where it is withheld
   * @param score null where it is withheld, and so is the interval
   * @param trend one point per opening at which something was added, oldest first
   */
  public record Measure(
      String id, Standing standing, int n, Double score, Interval interval, List<Point> trend) {

    public boolean isWithheld() {
      return standing == Standing.WITHHELD;
    }
  }

  /** A score at one opening; {@code n} is never under <em>k</em>. */
  public record Point(LocalDate day, int n, double score, Interval interval) {

    public Standing standing() {
      return Standing.of(n);
    }
  }

  /**
   * @param n people who answered; 0 where it is withheld
   * @param mean 0 to 100; null where it is withheld
   * @param counts of the answers 1 to 5; empty where they are withheld
   * @param shares the same as they may be shown to people
   */
  public record ItemResult(
      String id,
      Standing standing,
      int n,
      Double mean,
      Interval interval,
      List<Integer> counts,
      List<Share> shares) {

    public boolean isWithheld() {
      return standing == Standing.WITHHELD;
    }
  }
}
