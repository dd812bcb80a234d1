package org.augenhoehe.base.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  private static final Colour BLACK = Colour.of("#000000");
  private static final Colour WHITE = Colour.of("#ffffff");

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "red",
        "#fff",
        "#fff;}",
        "0b5cad",
        "#0b5cad ",
        " #0b5cad",
        "#0b5cad\n",
        "#0b5ca",
        "#0b5cadd",
        "#0b5cag",
        "#\uff10b5cad",
        "rgb(1,2,3)",
        "#000000;background:url(//evil.example)"
      })
  void what_is_no_colour_is_none(String text) {
    assertThat(Colour.parse(text)).isEmpty();
  }

  @Test
  void a_colour_is_written_one_way_however_it_was_typed() {
    assertThat(Colour.parse("#0B5Cad").map(Colour::hex)).contains("#0b5cad");
    assertThat(Colour.of("#000001").hex()).isEqualTo("#000001");
  }

  /** Published examples of the formula, e.g. in WCAG's techniques and by contrast checkers. */
  @ParameterizedTest
  @CsvSource({
    "#ffffff,#000000,21.00",
    "#ffffff,#ffffff,1.00",
    "#777777,#ffffff,4.48",
    "#767676,#ffffff,4.54",
    "#ff0000,#ffffff,4.00",
    "#0000ff,#ffffff,8.59",
    "#00ff00,#ffffff,1.37",
    "#595959,#ffffff,7.00"
  })
  void contrast_is_what_wcag_says(String one, String two, double expected) {
    assertThat(Colour.of(one).contrastWith(Colour.of(two))).isCloseTo(expected, within(0.005));
    assertThat(Colour.of(two).contrastWith(Colour.of(one))).isCloseTo(expected, within(0.005));
  }

  @Test
  void luminance_goes_from_black_to_white() {
    assertThat(BLACK.luminance()).isZero();
    assertThat(WHITE.luminance()).isCloseTo(1, within(1e-9));
  }
}
