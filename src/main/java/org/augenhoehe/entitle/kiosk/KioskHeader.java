package org.augenhoehe.entitle.kiosk;

import org.augenhoehe.base.web.AuthorizationHeader;

/** The scheme {@code Kiosk} of the {@code Authorization} header. */
public final class KioskHeader {

  private static final AuthorizationHeader HEADER = new AuthorizationHeader("Kiosk", "secret");

  private KioskHeader() {}

  /** Whether the header names this scheme, well-formed or not. */
  public static boolean isIn(String header) {
    return HEADER.isIn(header);
  }

  /**
   * @throws KioskRefusal when the header is missing, names another scheme or holds no secret
   */
  public static KioskSecret parse(String header) {
    String secret = HEADER.parameter(header).orElseThrow(KioskRefusal::missingSecret);
    return KioskSecret.parse(secret).orElseThrow(KioskRefusal::unknownSecret);
  }
}
