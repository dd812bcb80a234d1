package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "=1+1 # '=1+1",
        "+49 115 # '+49 115",
        "-Ost # '-Ost",
        "−Ost # '−Ost",
        "@SUM(A1) # '@SUM(A1)",
        "＝1+1 # '＝1+1",
        "＋1 # '＋1",
        "－1 # '－1",
        "＠SUM(A1) # '＠SUM(A1)",
        "﹦1 # '﹦1",
        "﹫SUM # '﹫SUM",
        // For a spreadsheet that separates cells by another character than this table does.
        "Amt,=1+1 # Amt,'=1+1",
        "Amt;＝1+1 # Amt;'＝1+1",
        "Amt; =1+1 # Amt; '=1+1",
        "Amt|\"=1+1 # Amt|\"'=1+1",
        "\"=1+1 # \"'=1+1"
      })
  void what_could_become_a_formula_does_not(String name, String harmless) {
    assertThat(Cell.harmless(name)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Empfang", "Haus A-B", "1+1=2", "Ost, West", "a@b", "Nord – Empfang"})
  void all_else_stays_as_it_is(String name) {
    assertThat(Cell.harmless(name)).isEqualTo(name);
  }
}
