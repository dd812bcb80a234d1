package org.augenhoehe.base.branding;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Valid pictures and hostile ones. */
public final class Pictures {

  static final int CHUNKS_BEGIN = 33;

  private Pictures() {}

  /** A logo as authorities have them: a disc and bars on a transparent background. */
  public static byte[] logo(int width, int height) {
    return written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  static byte[] jpeg(int width, int height) {
    return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  private static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xe2001a));
    pen.fillOval(0, 0, height, height);
    pen.setColor(new Color(0x004f9f));
    pen.fillRect(height + height / 8, height / 5, width - height - height / 8, height / 4);
    pen.fillRect(height + height / 8, height * 3 / 5, (width - height) / 2, height / 5);
    pen.dispose();
    return image;
  }

  /** Random pixels, which no format makes smaller. */
  static byte[] noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage read(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  /** A small PNG whose header claims this size; its data holds this many black rows. */
  static byte[] bomb(int width, int height, int rows) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(header);
        DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {8, 2, 0, 0, 0});
      byte[] row = new byte[1 + 3 * Math.max(0, Math.min(width, 10_000))];
      for (int i = 0; i < rows; i++) {
        deflater.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(chunk("IHDR", header.toByteArray()));
    png.writeBytes(chunk("IDAT", pixels.toByteArray()));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /** The same picture with a text behind its header and behind its end. */
  static byte[] talking(byte[] png, String text) {
    byte[] said = ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, CHUNKS_BEGIN);
    out.writeBytes(chunk("tEXt", said));
    out.write(png, CHUNKS_BEGIN, png.length - CHUNKS_BEGIN);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(data.length);
      out.write(name);
      out.write(data);
      out.writeInt((int) crc.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
