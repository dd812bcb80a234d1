package org.augenhoehe.base.branding;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.branding.Palette.Shades;
import org.augenhoehe.base.platform.ContentHash;

/**
 * What customers' pages load on top of their own style: the shades of a colour as the custom
 * properties of app.css, and the logo where there is room for it. It does not override forced
 * colours.
 */
record StyleSheet(UUID office, Optional<Colour> colour, Optional<Frame> frame) {

  /**
   * A logo without its picture.
   *
   * @param width in pixels, as is the height
   */
  record Frame(String hash, int width, int height) {}

  /** A button under a mouse darkens a little, because lightening would cost contrast. */
  private static final String ACCENT =
      """
      :root{%s;--printed:%s}
      @media (prefers-color-scheme:dark){:root{%s}}
      @media (forced-colors:active){:root{--accent:CanvasText;--accent-ink:Canvas;--accent-soft:Canvas}}
      @media (hover:hover){.button:hover{filter:brightness(.92)}}
      """;

  /** On a white plate, because logos are drawn for paper; beside the name that it represents. */
  private static final String LOGO =
      """
      #where::before,#code-valid::before,.bar .place::before{content:"";display:block;flex:none;\
      box-sizing:content-box;border:4px solid #fff;border-radius:6px;background:#fff url("%1$s") center/contain no-repeat}
      #where::before,#code-valid::before{width:%2$sem;height:2.5em;max-width:90%%;margin-bottom:.5rem}
      #where::before{font-size:.7rem;margin-bottom:.25rem}
      .bar .place::before{width:%3$spx;height:48px;margin-inline-end:16px}
      .bar .place img{display:none}
      @media (max-width:60em){.bar .place::before{max-width:88px}}
      """;

  private static final double HEIGHT_ON_PHONES = 2.5;

  private static final double HEIGHT_ON_TABLETS = 48;

  /** Leaves room for a name beside it. */
  private static final double WIDEST_ON_TABLETS = 144;

  boolean isEmpty() {
    return colour.isEmpty() && frame.isEmpty();
  }

  Optional<Palette> palette() {
    return colour.map(Palette::of);
  }

  /** Distinguishes this sheet from all others of the office, past and future. */
  String name() {
    return ContentHash.of(text(false).getBytes(StandardCharsets.UTF_8));
  }

  Look look() {
    if (isEmpty()) {
      return Look.OF_THE_HOUSE;
    }
    return new Look(
        colour.map(Colour::hex).orElse(null),
        frame.map(this::path).orElse(null),
        "/offices/%s/look.%s.css".formatted(office, name()));
  }

  /**
   * @param once whether the client must not cache what the sheet links to either
   */
  String text(boolean once) {
    return palette().map(StyleSheet::accent).orElse("")
        + frame
            .map(framed -> logo(framed, once ? Look.once(path(framed)) : path(framed)))
            .orElse("");
  }

  private String path(Frame frame) {
    return "/offices/%s/logo.%s.png".formatted(office, frame.hash());
  }

  private static String accent(Palette palette) {
    return ACCENT.formatted(
        shades(palette.day()), palette.day().accent().hex(), shades(palette.night()));
  }

  private static String shades(Shades shades) {
    return "--accent:%s;--accent-ink:%s;--accent-soft:%s"
        .formatted(shades.accent().hex(), shades.ink().hex(), shades.soft().hex());
  }

  private static String logo(Frame frame, String path) {
    double ratio = (double) frame.width() / frame.height();
    return LOGO.formatted(
        path,
        number(ratio * HEIGHT_ON_PHONES),
        number(Math.min(ratio * HEIGHT_ON_TABLETS, WIDEST_ON_TABLETS)));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
