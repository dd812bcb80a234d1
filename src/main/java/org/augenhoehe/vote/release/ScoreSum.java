package org.augenhoehe.vote.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The ballots' scores in one measure, summed over a box.
 *
 * @param measure a dimension's id, or {@link
 *     org.augenhoehe.base.questionnaire.Questionnaire#CORE_INDEX}
 * @param n how many ballots have a score in the measure
 * @param sum sum of their scores, each from 0 to 100
 * @param sumOfSquares sum of the squares of the same scores
 */
@Embeddable
public record ScoreSum(
    String measure, int n, double sum, @Column(name = "sum_of_squares") double sumOfSquares) {}
