package org.augenhoehe.demo;

import java.util.List;
import java.util.Map;

/**
 * A touchpoint with made-up customers.
 *
 * @param phones ballots per week from their own devices, on average
 * @param kiosks ballots per week from the kiosk, on average
 * @param mood the average answer, from 1 to 5
 * @param leanings what is better or worse here than the rest, by item
 * @param lift what improves in the course of the half-year, by item
 * @param improvements what the staff say they changed
 */
record DemoTouchpoint(
    String office,
    String name,
    int phones,
    int kiosks,
    double mood,
    Map<String, Double> leanings,
    Map<String, Double> lift,
    List<Change> improvements) {

  /**
   * Something that was changed. Only the one in the week of the lift made a difference.
   *
   * @param value the id of a dimension
   */
  record Change(int week, String text, String value) {}

  /** The week in which the lift starts. */
  static final int TURN = 14;

  private static final String MUSTERSTADT = "Jobcenter Musterstadt";
  private static final String BEISPIELHAUSEN = "Jobcenter Beispielhausen";
  private static final String NEUFELD = "Jobcenter Neufeld";

  private static final String RECEPTION = "Empfang";
  private static final String PLACEMENT = "Arbeitsvermittlung";
  private static final String BENEFITS = "Leistungen";

  /** What a manager could discover: see "Plan" in the README. */
  static List<DemoTouchpoint> all() {
    return List.of(
        new DemoTouchpoint(MUSTERSTADT, RECEPTION, 8, 15, 4.1, Map.of(), Map.of(), List.of()),
        new DemoTouchpoint(
            MUSTERSTADT,
            PLACEMENT,
            14,
            11,
            3.3,
            Map.of("say", -0.5, "disagree", -0.5),
            // After a training in listening.
            Map.of(
                "heard",
                0.9,
                "say",
                1.0,
                "disagree",
                0.8,
                "wishes",
                0.7,
                "person",
                0.4,
                "time",
                0.3),
            List.of(
                new Change(
                    TURN,
                    "Alle in der Arbeitsvermittlung haben geübt, zuzuhören und nachzufragen. Vor einer"
                        + " Entscheidung fragen wir jetzt, was Ihnen wichtig ist.",
                    "offen"),
                new Change(
                    21,
                    "Im Wartebereich steht jetzt, wie lange es ungefähr noch dauert.",
                    "kundenorientiert"))),
        new DemoTouchpoint(
            MUSTERSTADT,
            BENEFITS,
            11,
            9,
            3.4,
            Map.of("reasons", -0.3, "time", -0.4),
            Map.of(),
            List.of()),
        new DemoTouchpoint(
            BEISPIELHAUSEN,
            RECEPTION,
            6,
            13,
            3.6,
            Map.of("welcome", -0.6, "time", 0.3),
            Map.of(),
            List.of(new Change(18, "Wir begrüßen Sie jetzt mit Namen.", "freundlich"))),
        new DemoTouchpoint(BEISPIELHAUSEN, PLACEMENT, 10, 7, 3.6, Map.of(), Map.of(), List.of()),
        new DemoTouchpoint(
            BEISPIELHAUSEN,
            BENEFITS,
            12,
            9,
            3.3,
            // Friendly, but decisions are not explained.
            Map.of("respected", 0.5, "honest", -0.8, "reasons", -1.1, "genuine", -0.4),
            Map.of(),
            List.of()),
        new DemoTouchpoint(NEUFELD, RECEPTION, 4, 10, 4.3, Map.of(), Map.of(), List.of()),
        new DemoTouchpoint(
            NEUFELD, PLACEMENT, 8, 5, 4.0, Map.of("forward", -0.3), Map.of(), List.of()),
        // Small: its boxes wait, and rise to the touchpoint's box.
        new DemoTouchpoint(
            NEUFELD, BENEFITS, 3, 2, 3.9, Map.of("reasons", 0.3), Map.of(), List.of()));
  }

  double expected(String item, int week) {
    double expected = mood + leanings.getOrDefault(item, 0.0);
    return week < TURN ? expected : expected + lift.getOrDefault(item, 0.0);
  }
}
