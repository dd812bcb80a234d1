package org.augenhoehe.base.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A directory for temporary files. Vert.x and the JDK need one; where the machine's is not
 * writable, as in many containers, one is made in the data directory.
 */
public final class Scratch {

  private static final String SETTING = "java.io.tmpdir";

  private Scratch() {}

  /**
   * Sets the directory. Must run before its first use: the JDK remembers the first answer.
   *
   * @throws IllegalStateException where none can be made in the data directory either
   */
  public static void provide(Path data) {
    Path usual = Path.of(System.getProperty(SETTING));
    if (isWritable(usual)) {
      return;
    }
    Path own = data.resolve("tmp");
    try {
      PrivateFiles.makeDirectory(data, name -> false);
      PrivateFiles.makeDirectory(own, name -> true);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Neither %s nor %s can be written, and one is needed. Make one writable, or name another"
                  .formatted(usual, own)
              + " with -Djava.io.tmpdir=….",
          e);
    }
    System.setProperty(SETTING, own.toString());
  }

  /**
   * Tests by writing, because permissions do not show a read-only mount. Does not use {@code
   * Files.createTempFile}, which would read the setting and remember it.
   */
  static boolean isWritable(Path directory) {
    try {
      Files.delete(Files.createFile(directory.resolve("augenhoehe-" + UUID.randomUUID())));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
