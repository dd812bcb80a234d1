package org.augenhoehe.pairing;

import org.augenhoehe.kiosk.Kiosks;
import org.augenhoehe.office.OfficeTree.OfficeEntry;
import org.augenhoehe.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.slips.PublicAddress;
import org.augenhoehe.slips.QrCode;

/**
 * What pairs a tablet, shown once.
 *
 * @param address what somebody types on the tablet who cannot scan
 * @param secret in groups of four
 */
record PairingSheet(
    String kiosk,
    OfficeEntry office,
    TouchpointEntry touchpoint,
    String address,
    boolean isOnlyHere,
    boolean isInsecure,
    String secret,
    QrCode qr) {

  static PairingSheet of(
      Kiosks.Pairing pairing,
      OfficeEntry office,
      TouchpointEntry touchpoint,
      PublicAddress address) {
    String page = address.base() + "/kiosk";
    String secret = pairing.secret().printed();
    return new PairingSheet(
        pairing.kiosk().name(),
        office,
        touchpoint,
        page,
        address.isOnlyHere(),
        address.isInsecure(),
        secret,
        // A fragment: it stays in the browser, so no proxy's log ever sees the secret.
        QrCode.of(page + "#" + secret));
  }

  /** Not the secret: it must never be found in a log. */
  @Override
  public String toString() {
    return "PairingSheet[…]";
  }
}
