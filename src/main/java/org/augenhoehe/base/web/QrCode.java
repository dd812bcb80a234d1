package org.augenhoehe.base.web;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegmentAdvanced;

/**
 * A QR code (ISO/IEC 18004) as one path of an SVG, one unit per module.
 *
 * @param size side of the square in modules, including the quiet zone of 4 on every side
 * @param path of its dark modules
 */
public record QrCode(int size, String path) {

  /** Required by the standard; scanners miss codes that touch other print. */
  private static final int QUIET = 4;

  private static final int LARGEST = 40;

  /**
   * Level M survives 15 % of damage: a fold or a stain, with modules still large on a slip. Capital
   * letters and digits take less room than the rest of an address, in a mode of their own.
   */
  public static QrCode of(String text) {
    io.nayuki.qrcodegen.QrCode code =
        io.nayuki.qrcodegen.QrCode.encodeSegments(
            QrSegmentAdvanced.makeSegmentsOptimally(text, Ecc.MEDIUM, 1, LARGEST), Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int start = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > start) {
          // A run of dark modules as one rectangle: no seams between them on a printer.
          int run = x - start;
          path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        } else {
          x++;
        }
      }
    }
    return new QrCode(code.size + 2 * QUIET, path.toString());
  }
}
