package org.augenhoehe.desk.administration;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.branding.Branding.Swatch;
import org.augenhoehe.base.branding.BrandingRefusal;
import org.augenhoehe.base.branding.BrandingRefusal.Reason;
import org.augenhoehe.base.branding.Look;

/**
 * What the page of an office's look shows.
 *
 * @param look the current one; the swatches are the current ones, too
 * @param saved whether the previous request changed something
 * @param typed the refused colour as typed; else empty
 * @param fault why the last choice was refused; null if none was
 * @param weakness of a colour too weak to read; null for every other fault
 */
record LookForm(
    Look look,
    List<Swatch> swatches,
    boolean saved,
    String typed,
    Reason fault,
    Weakness weakness) {

  /** A colour too weak, with numbers in the format of the reader's language. */
  record Weakness(String colour, String measured, String needed, String proposal) {

    static Weakness of(BrandingRefusal.Weakness weakness, Locale locale) {
      NumberFormat format = NumberFormat.getInstance(locale);
      return new Weakness(
          weakness.colour(),
          format.format(weakness.measured()),
          format.format(weakness.needed()),
          weakness.proposal());
    }
  }

  static LookForm of(boolean saved) {
    return new LookForm(null, List.of(), saved, "", null, null);
  }

  static LookForm of(BrandingRefusal refusal, String typed, Locale locale) {
    return new LookForm(
        null,
        List.of(),
        false,
        typed,
        refusal.reason(),
        refusal.weakness().map(weakness -> Weakness.of(weakness, locale)).orElse(null));
  }

  LookForm with(Look now, List<Swatch> shades) {
    return new LookForm(now, shades, saved, typed, fault, weakness);
  }

  /** Adds the # that people leave out. */
  static String completed(String typed) {
    return typed.startsWith("#") ? typed : "#" + typed;
  }

  public boolean isColourWrong() {
    return fault == Reason.NO_COLOUR || fault == Reason.WEAK_COLOUR;
  }

  public boolean isLogoWrong() {
    return fault != null && !isColourWrong();
  }

  /** The field's value: the proposed shade, or the malformed input, or the current accent. */
  public String colour() {
    if (weakness != null) {
      return weakness.proposal();
    }
    if (isColourWrong()) {
      return typed;
    }
    return look.accent() == null ? "" : look.accent();
  }
}
