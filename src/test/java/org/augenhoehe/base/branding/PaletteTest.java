package org.augenhoehe.base.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything can be read in any colour that an office chooses. */
class PaletteTest {

  private static final int MANY = 500;

  /** Each test checks them in one loop of its own: together they are one rule. */
  private static final List<Colour> COLOURS =
      Stream.concat(
              Stream.of("#000000", "#ffffff", "#ff0000", "#ffff00", "#00ff00", "#0000ff", "#808080")
                  .map(Colour::of),
              new Random(20261125)
                  .ints(MANY, 0, 1 << 24)
                  .mapToObj(rgb -> new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255)))
          .toList();

  @Test
  void the_nearest_shade_can_be_read_and_is_of_the_same_hue() {
    COLOURS.forEach(PaletteTest::assertNearestShade);
  }

  private static void assertNearestShade(Colour colour) {
    Colour nearest = Palette.nearest(colour);
    assertThat(Palette.isReadable(nearest)).as(colour.hex()).isTrue();
    assertThat(nearest.contrastWith(Colour.of("#ffffff"))).isGreaterThanOrEqualTo(4.5);
    if (Palette.isReadable(colour)) {
      assertThat(nearest).isEqualTo(colour);
    } else {
      // No darker than it must be: a channel has only 256 values.
      assertThat(Palette.contrast(nearest)).isLessThan(4.7);
      assertSameHue(colour, nearest);
    }
  }

  private static void assertSameHue(Colour one, Colour other) {
    if (Hue.of(one).saturation() > 0.2 && Hue.of(other).saturation() > 0.2) {
      double apart = Math.abs(Hue.of(one).degrees() - Hue.of(other).degrees());
      assertThat(Math.min(apart, 360 - apart)).isLessThan(6);
    }
  }

  @Test
  void all_that_is_painted_with_it_can_be_read_by_day_and_by_night() {
    COLOURS.forEach(PaletteTest::assertReadable);
  }

  private static void assertReadable(Colour colour) {
    Palette palette = Palette.of(Palette.nearest(colour));
    Palette.Shades day = palette.day();
    assertThat(day.accent().contrastWith(Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
    assertThat(day.ink().contrastWith(day.accent())).isGreaterThanOrEqualTo(4.5);
    assertThat(day.accent().contrastWith(day.soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(Colour.of("#22262b").contrastWith(day.soft())).isGreaterThanOrEqualTo(7);
    assertThat(Colour.of("#565d66").contrastWith(day.soft())).isGreaterThanOrEqualTo(4.5);
    Palette.Shades night = palette.night();
    assertThat(night.accent().contrastWith(Palette.NIGHT)).isGreaterThanOrEqualTo(7);
    assertThat(night.accent().contrastWith(Colour.of("#16191d"))).isGreaterThanOrEqualTo(7);
    assertThat(night.ink().contrastWith(night.accent())).isGreaterThanOrEqualTo(7);
    assertThat(night.accent().contrastWith(night.soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(Colour.of("#f0ede7").contrastWith(night.soft())).isGreaterThanOrEqualTo(7);
    assertThat(Colour.of("#b4bac2").contrastWith(night.soft())).isGreaterThanOrEqualTo(4.5);
  }

  /** A filter multiplies every channel, including the text's. */
  @Test
  void a_button_can_be_read_while_a_mouse_darkens_it() {
    COLOURS.forEach(PaletteTest::assertReadableDarkened);
  }

  private static void assertReadableDarkened(Colour colour) {
    Palette palette = Palette.of(Palette.nearest(colour));
    for (Palette.Shades shades : new Palette.Shades[] {palette.day(), palette.night()}) {
      assertThat(dim(shades.ink()).contrastWith(dim(shades.accent()))).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(dim(palette.day().accent()).contrastWith(Palette.PAPER)).isGreaterThan(4.5);
    assertThat(dim(palette.night().accent()).contrastWith(Palette.NIGHT)).isGreaterThan(4.5);
  }

  private static Colour dim(Colour colour) {
    return new Colour(dim(colour.red()), dim(colour.green()), dim(colour.blue()));
  }

  private static int dim(int channel) {
    return (int) Math.round(channel * 0.92);
  }

  @ParameterizedTest
  @CsvSource({"#ff0000,0,1,0.5", "#808080,0,0,0.502", "#0b5cad,210,0.8804,0.3608"})
  void a_hue_and_a_lightness_make_the_colour_again(
      String hex, double degrees, double saturation, double lightness) {
    Colour colour = Colour.of(hex);
    assertThat(Hue.of(colour).degrees()).isCloseTo(degrees, within(0.01));
    assertThat(Hue.of(colour).saturation()).isCloseTo(saturation, within(0.001));
    assertThat(Hue.lightness(colour)).isCloseTo(lightness, within(0.001));
    assertThat(Hue.of(colour).shade(Hue.lightness(colour))).isEqualTo(colour);
  }

  @Test
  void every_colour_is_a_shade_of_its_hue() {
    COLOURS.forEach(PaletteTest::assertShadeOfItsHue);
  }

  private static void assertShadeOfItsHue(Colour colour) {
    assertThat(Hue.of(colour).shade(Hue.lightness(colour))).isEqualTo(colour);
  }

  @Test
  void the_grounds_are_those_of_the_pages() throws IOException {
    String style = Files.readString(Path.of("src/main/resources/META-INF/resources/app.css"));
    assertThat(style)
        .contains("--paper: " + Palette.PAPER.hex())
        .contains("--surface: " + Palette.NIGHT.hex())
        .contains("--ink: #22262b", "--ink-soft: #565d66", "--paper: #16191d")
        .contains("--ink: #f0ede7", "--ink-soft: #b4bac2");
  }
}
