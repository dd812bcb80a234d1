package org.augenhoehe.base.assets;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.augenhoehe.base.platform.ContentHash;

/**
 * One file as it is sent.
 *
 * @param path where it is served; other content has another path
 * @param zipped compressed by gzip
 * @param brotli compressed by Brotli (RFC 7932), which takes an eighth less; null where Brotli is
 *     not available on this machine
 */
record Asset(String path, String type, byte[] plain, byte[] zipped, byte[] brotli) {

  private static final Encoder.Parameters SMALLEST = Encoder.Parameters.create(11);

  /**
   * @param name e.g. {@code form.css}
   */
  static Asset of(String name, String content) {
    byte[] plain = content.getBytes(StandardCharsets.UTF_8);
    int dot = name.lastIndexOf('.');
    String path = name.substring(0, dot) + "." + ContentHash.of(plain) + name.substring(dot);
    return new Asset(path, type(name.substring(dot + 1)), plain, zip(plain), brotli(plain));
  }

  private static String type(String ending) {
    return switch (ending) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("No asset ends in " + ending);
    };
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(compressed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static byte[] brotli(byte[] content) {
    if (!Brotli4jLoader.isAvailable()) {
      return null;
    }
    try {
      return Encoder.compress(content, SMALLEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
