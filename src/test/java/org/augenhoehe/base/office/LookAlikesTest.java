package org.augenhoehe.base.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

  @ParameterizedTest
  @CsvSource({
    "Empfang, EMPFANG",
    "Empfang, Еmpfang", // Cyrillic Е
    "Empfang, empfаng", // Cyrillic а
    "Приём, ПРИЁМ",
    "Вход, BХОД", // Latin B among Cyrillic letters
    "Ilse, llse",
    "Zimmer 10, Zimmer lO",
    "Team I, Team 1",
    "Kern, Kem",
    "Empfang, Ｅｍｐｆａｎｇ",
    "Prüfung, Pru\u0308fung",
    "Nord – Empfang, Nord - Empfang",
    "کتاب خانه, کتاب\u200C خانه",
    "ΚΑΣΣΑ, KAΣΣA",
    "Leistung, Lei\u0307stung",
    "خدمة, خدمـة"
  })
  void names_that_a_reader_takes_for_one_another_are_alike(String one, String other) {
    assertThat(LookAlikes.of(one)).accepts(other);
    assertThat(LookAlikes.of(other)).accepts(one);
  }

  @ParameterizedTest
  @CsvSource({
    "Empfang, Eingang",
    "Team 1, Team 2",
    "Zimmer 1, Zimmer 11",
    "Haus A, Haus B",
    "Приём, Прием",
    "Leistung, Leitung",
    "Öffnung, Offnung",
    "استقبال, استقلال"
  })
  void names_that_differ_to_a_reader_may_stand_together(String one, String other) {
    assertThat(LookAlikes.of(one)).rejects(other);
    assertThat(LookAlikes.of(other)).rejects(one);
  }

  @Test
  void what_nobody_sees_makes_no_name() {
    Predicate<String> isName = Pattern.compile(OfficeTree.NAME).asMatchPredicate();
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(LookAlikesTest::isUnseen)
                .filter(sign -> isName.test("Empfang" + Character.toString(sign)))
                .mapToObj("U+%04X"::formatted))
        // These join or separate letters of Farsi, and make no second name.
        .containsExactly("U+200C", "U+200D");
    assertThat(LookAlikes.of("Empfang")).accepts("Emp\u200Cfang", "Emp\u200Dfang\u200D");
  }

  private static boolean isUnseen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          Set.of(0x2800, 0xFFFC, 0x16FE4, 0x1D159).contains(sign)
              || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Empfang",
        "Zimmer 3–7 (Haus B), „Mitte“",
        "می\u200Cخواهم",
        "Приймальня № 2",
        "استقبال",
        "Große Straße ½",
        "☎ 115"
      })
  void what_people_write_is_a_name(String name) {
    assertThat(name).matches(OfficeTree.NAME);
  }
}
