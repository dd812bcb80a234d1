package org.augenhoehe.base.branding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.augenhoehe.base.branding.BrandingRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the pixels of an uploaded picture are kept. */
class LogoPictureTest {

  private static final String TRICK = "<script>alert(1)</script> taken at 50.9 N, 6.9 E";

  private static void assertRefused(Reason reason, byte[] sent) {
    assertThatThrownBy(() -> LogoPicture.of(sent))
        .isInstanceOfSatisfying(
            BrandingRefusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "960,320,480,160",
    "2400,400,480,80",
    "400,400,160,160",
    "3999,4000,160,160",
    "300,100,300,100",
    "1,1,1,1",
    "4000,1,480,1",
    "481,161,478,160"
  })
  void a_picture_fits_and_is_never_larger_than_it_came(
      int width, int height, int fitWidth, int fitHeight) throws IOException {
    LogoPicture picture = LogoPicture.of(Pictures.logo(width, height));
    assertThat(picture.width()).isEqualTo(fitWidth);
    assertThat(picture.height()).isEqualTo(fitHeight);
    BufferedImage read = Pictures.read(picture.png());
    assertThat(read.getWidth()).isEqualTo(fitWidth);
    assertThat(read.getHeight()).isEqualTo(fitHeight);
  }

  @Test
  void what_is_see_through_stays_so_and_colours_stay() throws IOException {
    BufferedImage read = Pictures.read(LogoPicture.of(Pictures.logo(960, 320)).png());
    assertThat(read.getRGB(0, 0) >>> 24).isZero();
    assertThat(read.getRGB(80, 80)).isEqualTo(0xffe2001a);
  }

  @Test
  void a_jpeg_becomes_a_png() throws IOException {
    byte[] png = LogoPicture.of(Pictures.jpeg(900, 300)).png();
    assertThat(Arrays.copyOf(png, 4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertThat(Pictures.read(png).getWidth()).isEqualTo(480);
  }

  @Test
  void what_is_said_beside_the_pixels_does_not_survive() {
    byte[] sent = Pictures.talking(Pictures.logo(300, 100), TRICK);
    assertThat(new String(sent, ISO_8859_1)).contains("script", "tEXt");
    String kept = new String(LogoPicture.of(sent).png(), ISO_8859_1);
    assertThat(kept).doesNotContain("script", "tEXt", "taken at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><svg/>",
        "GIF89a",
        "BM",
        "RIFF\0\0\0\0WEBP",
        "%PDF-1.7",
        "\0\0\0\0"
      })
  void what_is_neither_png_nor_jpeg_is_refused(String sent) {
    assertRefused(Reason.NO_LOGO, sent.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_few_bytes_that_say_they_are_gigabytes_are_refused_unread() {
    assertRefused(Reason.LARGE_LOGO, Pictures.bomb(60_000, 60_000, 1));
    assertRefused(Reason.LARGE_LOGO, Pictures.bomb(4001, 1, 1));
    assertRefused(Reason.LARGE_LOGO, Pictures.bomb(1, 2_000_000_000, 1));
    assertRefused(Reason.DAMAGED_LOGO, Pictures.bomb(-1, 10, 1));
    assertRefused(Reason.DAMAGED_LOGO, Pictures.bomb(0, 0, 1));
  }

  @Test
  void the_largest_there_may_be_is_read() {
    byte[] black = Pictures.bomb(4000, 4000, 4000);
    assertThat(black.length).isLessThan(LogoPicture.HEAVIEST);
    assertThat(LogoPicture.of(black).width()).isEqualTo(160);
  }

  @Test
  void what_ends_too_early_is_refused() {
    byte[] png = Pictures.noise(300, 100);
    byte[] jpeg = Pictures.jpeg(300, 100);
    for (int cut : new int[] {100, 1000, png.length / 2, png.length - 40, png.length - 9}) {
      assertRefused(Reason.DAMAGED_LOGO, Arrays.copyOf(png, png.length - cut));
    }
    for (int cut : new int[] {2, 100, jpeg.length / 2, jpeg.length - 20, jpeg.length - 3}) {
      assertRefused(Reason.DAMAGED_LOGO, Arrays.copyOf(jpeg, jpeg.length - cut));
    }
    assertRefused(Reason.DAMAGED_LOGO, Pictures.bomb(500, 500, 20));
  }

  @Test
  void a_byte_that_was_changed_breaks_nothing_of_ours() {
    byte[] png = Pictures.logo(120, 40);
    byte[] jpeg = Pictures.jpeg(120, 40);
    for (byte[] good : new byte[][] {png, jpeg}) {
      for (int i = 0; i < good.length; i++) {
        byte[] changed = good.clone();
        changed[i] ^= 0x55;
        try {
          assertThat(LogoPicture.of(changed).width()).isLessThanOrEqualTo(LogoPicture.WIDEST);
        } catch (BrandingRefusal refused) {
          assertThat(refused.problem().status()).isBetween(400, 422);
        }
      }
    }
  }

  @Test
  void what_is_too_heavy_is_refused() {
    assertRefused(Reason.HEAVY_LOGO, Pictures.noise(450, 450));
  }
}
