package org.augenhoehe.base.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that are part of the service, by their paths in its resources. */
public final class ShippedFiles {

  private ShippedFiles() {}

  /**
   * @throws IllegalStateException where there is no such file
   */
  public static byte[] read(String path) {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
