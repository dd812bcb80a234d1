package org.augenhoehe.base.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A directory for what lives no longer than the process. Vert.x and the JDK want one; where that of
 * the machine cannot be written, as in many containers, it is made among our data.
 */
public final class Scratch {

  private static final String SETTING = "java.io.tmpdir";

  private Scratch() {}

  /**
   * Before anybody asks for it: the JDK remembers the first answer.
   *
   * @throws IllegalStateException where there is no place for it either
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
   * By trying: a disk that is mounted to be read only says so in no permission. Not by {@code
   * Files.createTempFile}, which would look up the setting and remember it.
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
