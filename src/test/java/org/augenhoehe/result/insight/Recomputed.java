package org.augenhoehe.result.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Sections 2 and 3 of the method as a reader would do it with a pocket calculator, written from the
 * method and without a line of the code it checks.
 */
final class Recomputed {

  static final List<String> MEASURES =
      List.of("core", "authentisch", "ehrlich", "freundlich", "offen", "kundenorientiert");

  private static final Map<String, Map<String, Double>> PHONE =
      Map.of(
          "core", Map.of("respected", 1.0, "heard", 1.0, "person", 1.0),
          "authentisch", Map.of("person", 1.0, "genuine", 1.0, "welcome", 0.5),
          "ehrlich", Map.of("honest", 1.0, "genuine", 0.5, "reasons", 1.0),
          "freundlich", Map.of("respected", 1.0, "person", 0.5, "time", 1.0, "welcome", 1.0),
          "offen", Map.of("heard", 1.0, "wishes", 0.5, "say", 1.0, "disagree", 1.0),
          "kundenorientiert", Map.of("wishes", 1.0, "say", 0.5, "reasons", 0.5, "forward", 1.0));

  private static final Map<String, Map<String, Double>> FIVE =
      Map.of(
          "core", Map.of("respected", 1.0, "heard", 1.0, "person", 1.0),
          "authentisch", Map.of("person", 1.0),
          "ehrlich", Map.of("honest", 1.0),
          "freundlich", Map.of("respected", 1.0, "person", 0.5),
          "offen", Map.of("heard", 1.0, "wishes", 0.5),
          "kundenorientiert", Map.of("wishes", 1.0));

  record Score(int n, double score, double low, double high, double shrunk, double error) {}

  /** Five counts by id of the item; an item that is not published is missing. */
  static final class Counts extends HashMap<String, int[]> {

    void add(Counts other, int sign) {
      other.forEach(
          (item, counts) -> {
            int[] sum = computeIfAbsent(item, any -> new int[5]);
            for (int i = 0; i < 5; i++) {
              sum[i] += sign * counts[i];
            }
          });
      values().removeIf(counts -> n(counts) == 0);
    }
  }

  private Recomputed() {}

  private static int n(int[] counts) {
    return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
  }

  private static Map<String, Double> weights(String measure, String form) {
    return (form.equals("FULL") ? PHONE : FIVE).get(measure);
  }

  /** Null where an item is missing. */
  static Score score(String measure, String form, Counts counts) {
    return score(weights(measure, form), counts);
  }

  static Score score(Map<String, Double> weights, Counts counts) {
    if (!counts.keySet().containsAll(weights.keySet())) {
      return null;
    }
    int n = Integer.MAX_VALUE;
    double score = 0;
    double shrunk = 0;
    double error = 0;
    double total = 0;
    for (String item : weights.keySet()) {
      int[] c = counts.get(item);
      double w = weights.get(item);
      double s = 25 * c[1] + 50 * c[2] + 75 * c[3] + 100 * c[4];
      double q = 625.0 * c[1] + 2500.0 * c[2] + 5625.0 * c[3] + 10000.0 * c[4];
      double m = (s + 50) / (n(c) + 1);
      double v = ((q + 3750) / (n(c) + 1) - m * m) / (n(c) + 2);
      n = Math.min(n, n(c));
      score += w * s / n(c);
      shrunk += w * m;
      error += w * Math.sqrt(v);
      total += w;
    }
    return of(n, score / total, shrunk / total, error / total);
  }

  private static Score of(int n, double score, double shrunk, double error) {
    double q = shrunk / 100;
    double c = q * (1 - q) / (error * error / 10_000) - 1;
    BetaDistribution beta = BetaDistribution.of(q * c, (1 - q) * c);
    return new Score(
        n,
        score,
        Math.min(score, 100 * beta.inverseCumulativeProbability(0.025)),
        Math.max(score, 100 * beta.inverseCumulativeProbability(0.975)),
        shrunk,
        error);
  }

  /** Points by day; none where the score itself is withheld. */
  static TreeMap<LocalDate, Score> trend(
      String measure, String form, Counts overall, List<TreeMap<LocalDate, Counts>> boxes) {
    Map<String, Double> weights = weights(measure, form);
    Score level = score(weights, overall);
    TreeMap<LocalDate, List<Score[]>> parts = new TreeMap<>();
    for (TreeMap<LocalDate, Counts> box : boxes) {
      Counts all = new Counts();
      box.values().forEach(added -> all.add(added, 1));
      Counts since = new Counts();
      for (Map.Entry<LocalDate, Counts> opening : box.entrySet()) {
        since.add(opening.getValue(), 1);
        Score point = score(weights, since);
        if (point != null) {
          parts
              .computeIfAbsent(opening.getKey(), any -> new ArrayList<>())
              .add(new Score[] {point, score(weights, all)});
          since.clear();
        }
      }
    }
    TreeMap<LocalDate, Score> trend = new TreeMap<>();
    if (level != null) {
      parts.forEach((day, ofDay) -> trend.put(day, mixed(level, ofDay)));
    }
    return trend;
  }

  private static Score mixed(Score level, List<Score[]> parts) {
    int n = parts.stream().mapToInt(part -> part[0].n()).sum();
    double score = level.score();
    double shrunk = level.shrunk();
    double variance = 0;
    for (Score[] part : parts) {
      double w = (double) part[0].n() / n;
      score += w * (part[0].score() - part[1].score());
      shrunk += w * (part[0].shrunk() - part[1].shrunk());
      variance += w * w * part[0].error() * part[0].error();
    }
    return of(n, score, shrunk, Math.sqrt(variance));
  }
}
