package org.augenhoehe.base.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Xk9$wqP2!aB", "ü-Zeichen-1", "\uD83D\uDD11\uD83D\uDD11 sind elf"})
  void eleven_characters_are_too_few_however_strange_they_are(String eleven) {
    assertThat(PasswordRule.faultOf(eleven, "erika")).contains(PasswordFault.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1qaz2wsx3edc",
        "qwerty123456",
        "123456789012",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "passwordpassword",
        "passwort1234",
        "Passwort2026",
        "augenhoehe12",
        "jobcenter123",
        "erika.musterfrau",
        "Erika.Musterfrau",
        "erika.musterfrau1"
      })
  void what_everybody_tries_first_is_refused(String common) {
    assertThat(PasswordRule.faultOf(common, "erika.musterfrau")).contains(PasswordFault.TOO_COMMON);
  }

  @Test
  void a_long_row_of_one_letter_is_common_too() {
    assertThat(PasswordRule.faultOf("a".repeat(200), "x")).contains(PasswordFault.TOO_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nur-in-diesem-Test",
        "nur-zum-Lesen",
        "drei grüne Regenschirme",
        "alleskleinohnezahl",
        "837264918264",
        "Пароль для работы",
        "ein Satz, den man sich merken kann und mag"
      })
  void no_capital_digit_or_sign_is_asked_for(String good) {
    assertThat(PasswordRule.faultOf(good, "erika")).isEmpty();
  }

  @Test
  void a_sentence_may_be_very_long_but_not_endless() {
    String sentence = "Heute regnet es, und morgen scheint vielleicht die Sonne. ";
    assertThat(PasswordRule.faultOf(sentence.repeat(10), "erika")).isEmpty();
    assertThat(PasswordRule.faultOf(sentence.repeat(20), "erika")).contains(PasswordFault.TOO_LONG);
  }

  /** An estimate of a thousand characters takes minutes. */
  @Test
  void the_worst_password_is_looked_at_in_a_moment() {
    PasswordRule.faultOf("drei grüne Regenschirme", "erika");
    for (String worst :
        List.of(
            "a1@".repeat(333),
            "l0ve1qaz".repeat(125),
            "20.12.2012".repeat(99),
            "4@8({[<361!|170$5+7%2".repeat(40))) {
      Assertions.assertTimeout(
          Duration.ofSeconds(2), () -> PasswordRule.faultOf(worst, "a".repeat(80)));
    }
  }
}
