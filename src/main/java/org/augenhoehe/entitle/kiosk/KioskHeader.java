package org.augenhoehe.entitle.kiosk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scheme {@code Kiosk} of the {@code Authorization} header (RFC 9110, section 11.4). */
public final class KioskHeader {

  private static final Pattern SCHEME =
      Pattern.compile(
          "\\s*Kiosk\\s+secret\\s*=\\s*(?:\"([^\"]{1,256})\"|([^\\s\",]{1,256}))\\s*",
          Pattern.CASE_INSENSITIVE);

  private KioskHeader() {}

  /** Whether the header names this scheme, well-formed or not. */
  public static boolean isIn(String header) {
    return header != null && header.strip().toLowerCase(Locale.ROOT).startsWith("kiosk");
  }

  /**
   * @throws KioskRefusal when the header is missing, names another scheme or holds no secret
   */
  public static KioskSecret parse(String header) {
    Matcher matcher = SCHEME.matcher(Optional.ofNullable(header).orElse(""));
    if (!matcher.matches()) {
      throw KioskRefusal.of(KioskRefusal.Reason.MISSING_SECRET);
    }
    return KioskSecret.parse(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        .orElseThrow(() -> KioskRefusal.of(KioskRefusal.Reason.UNKNOWN_SECRET));
  }
}
