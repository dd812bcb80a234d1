package org.augenhoehe.base.branding;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What is kept of an uploaded picture: its pixels, redrawn. The place where it was taken, hidden
 * data and content in other formats are dropped.
 *
 * @param png at most {@link #WIDEST} by {@link #HIGHEST} pixels
 */
record LogoPicture(byte[] png, int width, int height) {

  /** In bytes, as sent. */
  static final int HEAVIEST = 512 * 1024;

  /** In pixels, each way, as sent. A few bytes can claim to be a picture of gigabytes. */
  static final int LARGEST = 4000;

  /** Enough for 40 mm on paper at 300 dots per inch. */
  static final int WIDEST = 480;

  static final int HIGHEST = 160;

  /** Reading skips rows and columns, but keeps this many times the needed pixels each way. */
  private static final int SPARE = 4;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  /**
   * Handles one picture at a time, because a large one takes memory.
   *
   * @param sent a PNG (ISO/IEC 15948) or a JPEG (ISO/IEC 10918)
   * @throws BrandingRefusal where it is neither, is damaged or is too large
   */
  static synchronized LogoPicture of(byte[] sent) {
    if (sent.length > HEAVIEST) {
      throw BrandingRefusal.heavyLogo();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(format(sent)).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      // Metadata beside the pixels is not even parsed.
      reader.setInput(in, true, true);
      return of(drawn(read(reader)));
    } catch (IOException | RuntimeException e) {
      throw e instanceof BrandingRefusal refusal ? refusal : BrandingRefusal.damagedLogo();
    } finally {
      reader.dispose();
    }
  }

  /** Reads the first bytes, because the sender chooses what the file is called. */
  private static String format(byte[] sent) {
    if (startsWith(sent, PNG)) {
      return "png";
    }
    if (startsWith(sent, JPEG)) {
      return "jpeg";
    }
    throw BrandingRefusal.noLogo();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > LARGEST || height > LARGEST) {
      throw BrandingRefusal.largeLogo(width, height);
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.max(1, (int) (1 / (scale(width, height) * SPARE)));
    param.setSourceSubsampling(every, every, 0, 0);
    boolean[] isWhole = {true};
    reader.addIIOReadWarningListener((source, warning) -> isWhole[0] = false);
    BufferedImage image = reader.read(0, param);
    if (!isWhole[0]) {
      throw new IIOException("The end is missing");
    }
    return image;
  }

  /** Never enlarges a picture. */
  private static double scale(int width, int height) {
    return Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
  }

  private static BufferedImage drawn(BufferedImage image) {
    double scale = scale(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage step = image;
    while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
      step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
    }
    return drawn(step, width, height);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    boolean isOpaque = !image.getColorModel().hasAlpha();
    BufferedImage drawn =
        new BufferedImage(
            width, height, isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static LogoPicture of(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // In memory, so that a logo leaves nothing in a folder for temporary files.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      writer.setOutput(out);
      writer.write(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return new LogoPicture(png.toByteArray(), image.getWidth(), image.getHeight());
  }

  /** Hides the pixels, which do not belong in a log. */
  @Override
  public String toString() {
    return "LogoPicture[%d x %d]".formatted(width, height);
  }
}
