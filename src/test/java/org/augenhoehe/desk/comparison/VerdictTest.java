package org.augenhoehe.desk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.augenhoehe.result.statistics.Comparison;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static Verdict of(Comparison test) {
    return Verdict.of("Offen", test);
  }

  @Test
  void rounded_levels_differ_by_what_is_told() {
    Verdict verdict = of(new Comparison.Secured(11.2, 60.6, 71.8, 5, 3));
    assertThat(verdict).isEqualTo(new Verdict("Offen", Verdict.Kind.SECURED, "61", "72", "+11"));
    assertThat(of(new Comparison.Secured(-12.1, 72.5, 60.4, -5, 3)).points()).isEqualTo("−13");
    assertThat(verdict.isSecured()).isTrue();
  }

  @Test
  void what_would_have_shown_is_rounded_up() {
    assertThat(of(new Comparison.NotSeen(3, 6.1)))
        .isEqualTo(new Verdict("Offen", Verdict.Kind.NOT_SEEN, null, null, "7"));
    assertThat(of(new Comparison.NotSeen(3, 5)).points()).isEqualTo("5");
    assertThat(of(new Comparison.NotSeen(3, 5)).isSecured()).isFalse();
  }

  @Test
  void what_nothing_could_have_shown_is_too_few() {
    for (Comparison test :
        new Comparison[] {
          new Comparison.NotSeen(3, Double.POSITIVE_INFINITY),
          new Comparison.NotSeen(3, 101),
          new Comparison.TooEarly(2, 30),
          null
        }) {
      assertThat(of(test)).isEqualTo(new Verdict("Offen", Verdict.Kind.TOO_FEW, null, null, null));
    }
    assertThat(of(new Comparison.NothingBefore()).kind()).isEqualTo(Verdict.Kind.NOTHING_BEFORE);
  }

  @Test
  void long_names_are_cut_between_letters() {
    assertThat(Names.lines("Amt", "Empfang")).isEqualTo(List.of("Amt", "Empfang"));
    assertThat(Names.lines(null, "Leistungen nach dem Bildungspaket"))
        .isEqualTo(List.of("Leistungen nach dem Bildu…"));
    assertThat(Names.lines(null, "\uD83C\uDF3B".repeat(30)))
        .isEqualTo(List.of("\uD83C\uDF3B".repeat(25) + "…"));
  }
}
