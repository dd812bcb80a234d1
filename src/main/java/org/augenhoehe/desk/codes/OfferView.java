package org.augenhoehe.desk.codes;

import org.augenhoehe.base.factor.Offer;
import org.augenhoehe.base.web.QrCode;

/**
 * A secret for an app, as a page shows it.
 *
 * @param address for an app on the same device, see {@link
 *     org.augenhoehe.base.factor.FactorSecret#address}
 * @param printed the secret to be typed by hand
 * @param issuer as the app will call this installation
 * @param sealed goes back with the code
 */
record OfferView(QrCode qr, String address, String printed, String issuer, String sealed) {

  /**
   * @param authority null where it is not set
   */
  static OfferView of(Offer offer, String authority, String name) {
    String issuer = authority == null ? "Augenhöhe" : "Augenhöhe " + authority;
    String address = offer.secret().address(issuer, name);
    return new OfferView(
        QrCode.of(address), address, offer.secret().printed(), issuer, offer.sealed());
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "OfferView[…]";
  }
}
