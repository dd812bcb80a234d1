package org.augenhoehe.desk.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.augenhoehe.base.branding.Look;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.base.web.QrCode;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Purpose;
import org.augenhoehe.entitle.issuer.PublishedKey;
import org.augenhoehe.vote.teller.KeyPin;

/**
 * Printed invitations, eight to a sheet.
 *
 * @param look the office's
 * @param address to type instead of scanning, without {@code https://}
 * @param locale of the words on them
 * @param offered all languages of the office, so that readers of another one learn that it is
 *     offered
 * @param validThrough the last day, written out in the language of the slips
 * @param prints fingerprints of the keys that issue tokens while the slips are valid
 */
record SlipSheets(
    String office,
    String touchpoint,
    Look look,
    String address,
    Locale locale,
    List<Locale> offered,
    String validThrough,
    List<Print> prints,
    List<List<Slip>> sheets) {

  static final int A_SHEET = 8;

  /** If both names together have more characters, all text is set smaller. */
  private static final int LONG_NAMES = 70;

  /** More fingerprints than this need the smaller text, too. */
  private static final int FEW_PRINTS = 3;

  /** One slip; the code is in groups of four. */
  record Slip(String code, QrCode qr) {

    /** Omits the code: it must never appear in a log. */
    @Override
    public String toString() {
      return "Slip[…]";
    }
  }

  /**
   * The fingerprint of a key as it fits on a slip.
   *
   * @param quarter its months, in digits only: {@code 10–12/2026}
   */
  record Print(String quarter, String fingerprint) {

    private static final int MONTHS = 3;

    static Print of(PublishedKey key) {
      int last = key.quarter().number() * MONTHS;
      return new Print(
          "%d–%d/%d".formatted(last - MONTHS + 1, last, key.quarter().year()),
          key.shortFingerprint());
    }
  }

  static SlipSheets of(
      Purpose purpose,
      Look look,
      List<InvitationCode> codes,
      LocalDate validThrough,
      List<PublishedKey> keys,
      KeyPin teller,
      String base,
      Locale language,
      List<Locale> offered) {
    String form = base + "/r";
    // A fragment: it stays in the browser, so no proxy's log ever sees a code.
    String link = form + query(language) + "#";
    List<Slip> slips =
        codes.stream()
            .map(InvitationCode::printed)
            .map(code -> new Slip(code, QrCode.of(link + teller.after(code))))
            .toList();
    return new SlipSheets(
        purpose.office().name(),
        purpose.touchpoint().name(),
        look,
        PublicAddress.typed(form),
        language,
        offered,
        Languages.write(validThrough, language),
        keys.stream().map(Print::of).toList(),
        IntStream.range(0, (slips.size() + A_SHEET - 1) / A_SHEET)
            .mapToObj(i -> i * A_SHEET)
            .map(from -> slips.subList(from, Math.min(from + A_SHEET, slips.size())))
            .toList());
  }

  /**
   * The link selects the language of the slip, because no browser asks for Leichte Sprache by
   * itself. A German slip leaves the choice to the browser: German is the fallback if the browser
   * asks for no language that is offered.
   */
  private static String query(Locale language) {
    return language.equals(Locale.GERMAN) ? "" : "?lang=" + language.toLanguageTag();
  }

  /**
   * The address that explains the fingerprints, to be typed like {@link #address()}. Wrapped in
   * isolates (UAX 9, section 2.4), because the words around it may run from right to left.
   */
  public String explanation() {
    return "\u2066" + address.replaceFirst("r$", "anonym") + "\u2069";
  }

  public String language() {
    return locale.toLanguageTag();
  }

  public boolean isLong() {
    return office.length() + touchpoint.length() > LONG_NAMES || prints.size() > FEW_PRINTS;
  }
}
