package org.augenhoehe.desk.pairing;

import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.base.web.QrCode;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.augenhoehe.vote.teller.KeyPin;

/**
 * What pairs a tablet, shown once.
 *
 * @param address to type on a tablet that cannot scan
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
      KeyPin teller,
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
        QrCode.of(page + "#" + teller.after(secret)));
  }

  /** Omits the secret: it must never appear in a log. */
  @Override
  public String toString() {
    return "PairingSheet[…]";
  }
}
