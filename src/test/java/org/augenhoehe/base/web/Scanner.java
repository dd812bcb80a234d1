package org.augenhoehe.base.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a printed QR code the way a phone does: from pixels, with a decoder that is not ours. */
public final class Scanner {

  private static final int PIXELS = 6;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final Pattern SVG =
      Pattern.compile("viewBox=\"0 0 (\\d+) \\1\".*? d=\"([^\"]+)\"", Pattern.DOTALL);

  private Scanner() {}

  public static String readSvg(String html) throws ReaderException {
    Matcher svg = SVG.matcher(html);
    if (!svg.find()) {
      throw NotFoundException.getNotFoundInstance();
    }
    return read(Integer.parseInt(svg.group(1)), svg.group(2));
  }

  public static String read(int size, String path) throws ReaderException {
    boolean[][] modules = modules(size, path);
    int side = size * PIXELS;
    int[] pixels = new int[side * side];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = modules[i / side / PIXELS][i % side / PIXELS] ? 0x000000 : 0xFFFFFF;
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels))),
            // A drawing, not a photograph: the search for the code is not needed, and fails for
            // some.
            Map.of(DecodeHintType.PURE_BARCODE, true))
        .getText();
  }

  public static boolean[][] modules(int size, String path) {
    boolean[][] modules = new boolean[size][size];
    Matcher run = RUN.matcher(path);
    while (run.find()) {
      int x = Integer.parseInt(run.group(1));
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        modules[Integer.parseInt(run.group(2))][x + i] = true;
      }
    }
    return modules;
  }
}
