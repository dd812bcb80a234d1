package org.augenhoehe.redteam;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.augenhoehe.base.privacypass.Octets;

/**
 * An attacker who reads two tables, with everything a database reveals about a row, and looks for
 * links between their rows. Every guess pairs a row of the first with a row of the second.
 */
final class Joining {

  /**
   * Columns that record the order in which rows were written; absent where a database keeps none.
   */
  private static final List<String> ORDERS = List.of("xmin", "ctid", "_rowid_", "id");

  /** A row's place in one table is unrelated to the same place in another. */
  private static final Set<String> PLACES = Set.of("ctid", "_rowid_");

  private Joining() {}

  /**
   * Pairs rows that share a value, or its hash or its beginning, with each other and no third row.
   *
   * @param except columns that are left out
   */
  static Map<Seen, Seen> byValue(List<Seen> first, List<Seen> second, String... except) {
    Set<String> skipped = new HashSet<>(PLACES);
    skipped.addAll(List.of(except));
    Map<Seen, Seen> ties = new LinkedHashMap<>();
    Map<String, Set<Seen>> firsts = byForm(first, skipped);
    Map<String, Set<Seen>> seconds = byForm(second, skipped);
    firsts.forEach(
        (form, rows) -> {
          Set<Seen> others = seconds.getOrDefault(form, Set.of());
          if (rows.size() == 1 && others.size() == 1) {
            ties.put(rows.iterator().next(), others.iterator().next());
          }
        });
    return ties;
  }

  /** For each pair of orders: pairs the n-th row of one table with the n-th row of the other. */
  static List<Map<Seen, Seen>> byOrder(List<Seen> first, List<Seen> second) {
    List<Map<Seen, Seen>> guesses = new ArrayList<>();
    for (List<Seen> one : ordered(first)) {
      for (List<Seen> other : ordered(second)) {
        Map<Seen, Seen> guess = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          guess.put(one.get(i), other.get(i));
        }
        guesses.add(guess);
      }
    }
    return guesses;
  }

  /** Counts the right pairs in the best of these guesses. */
  static long hits(List<Map<Seen, Seen>> guesses) {
    return guesses.stream().mapToLong(Joining::hits).max().orElse(0);
  }

  static long hits(Map<Seen, Seen> guess) {
    return guess.entrySet().stream()
        .filter(tie -> tie.getKey().customer() == tie.getValue().customer())
        .count();
  }

  private static List<List<Seen>> ordered(List<Seen> rows) {
    List<List<Seen>> orders = new ArrayList<>(List.of(rows));
    for (String column : ORDERS) {
      if (rows.stream().allMatch(row -> row.values().get(column) != null)) {
        orders.add(
            rows.stream()
                .sorted(Comparator.comparing(row -> place(row.values().get(column))))
                .toList());
      }
    }
    return orders;
  }

  /** Makes a sort key: numbers by size, PostgreSQL's (page,row) by both, anything else as text. */
  private static String place(String value) {
    StringBuilder place = new StringBuilder();
    for (String part : value.split("[^0-9-]+")) {
      place.append(
          part.matches("-?\\d{1,19}")
              ? "%016x".formatted(Long.parseLong(part) ^ Long.MIN_VALUE)
              : part);
    }
    return place.toString();
  }

  private static Map<String, Set<Seen>> byForm(List<Seen> rows, Set<String> skipped) {
    Map<String, Set<Seen>> byForm = new HashMap<>();
    for (Seen row : rows) {
      row.values()
          .forEach(
              (column, value) -> {
                if (value != null && !skipped.contains(column)) {
                  forms(value)
                      .forEach(
                          form -> byForm.computeIfAbsent(form, any -> new HashSet<>()).add(row));
                }
              });
    }
    return byForm;
  }

  private static Set<String> forms(String value) {
    String plain = value.toLowerCase(Locale.ROOT).replace("-", "");
    String hash =
        HexFormat.of().formatHex(Octets.sha256(value.getBytes(StandardCharsets.UTF_8)).toArray());
    Set<String> forms = new HashSet<>(List.of(plain, hash, hash.substring(0, 16)));
    if (plain.length() > 16) {
      forms.add(plain.substring(0, 16));
    }
    if (value.matches("-?\\d{1,19}")) {
      forms.add("%016x".formatted(Long.parseLong(value)));
    }
    return forms;
  }
}
