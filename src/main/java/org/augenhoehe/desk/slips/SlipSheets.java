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
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.entitle.issuer.PublishedKey;

/**
 * Printed invitations, eight to a sheet.
 *
 * @param look the office's
 * @param address what somebody types who cannot scan, without {@code https://}
 * @param locale of the words on them
 * @param offered all languages of the office: whoever reads another one learns that it is there
 * @param validThrough the last day, written out in the language of the slips
 * @param prints of the keys that tokens are issued with while the slips are valid
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

  /** More characters than this in both names, and all is set smaller. */
  private static final int LONG_NAMES = 70;

  /** So many fingerprints find room without that. */
  private static final int FEW_PRINTS = 3;

  /** One slip; the code is in groups of four. */
  record Slip(String code, QrCode qr) {

    /** Not the code: it must never be found in a log. */
    @Override
    public String toString() {
      return "Slip[…]";
    }
  }

  /**
   * The fingerprint of a key as it fits on a slip.
   *
   * @param quarter its months, which need no words: {@code 10–12/2026}
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
      Invitations.Purpose purpose,
      Look look,
      List<InvitationCode> codes,
      LocalDate validThrough,
      List<PublishedKey> keys,
      String base,
      Locale language,
      List<Locale> offered) {
    String form = base + "/r";
    List<Slip> slips =
        codes.stream()
            .map(InvitationCode::printed)
            // A fragment: it stays in the browser, so no proxy's log ever sees a code.
            .map(code -> new Slip(code, QrCode.of(form + query(language) + "#" + code)))
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
   * The language of the paper is the one to read in: no browser asks for Leichte Sprache by itself.
   * German is what everybody gets whose browser asks for nothing we have, so there it may choose.
   */
  private static String query(Locale language) {
    return language.equals(Locale.GERMAN) ? "" : "?lang=" + language.toLanguageTag();
  }

  /**
   * Where the fingerprints are explained, to be typed like {@link #address()}. Between isolates
   * (UAX 9, section 2.4): it stands in the middle of words that may run from right to left.
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
