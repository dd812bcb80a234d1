package org.augenhoehe.base.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code deploy} adds to a package. */
public final class Deployment {

  private static final Path DIRECTORY = Path.of("deploy").toAbsolutePath();

  private Deployment() {}

  /**
   * The JVM's options, as {@code augenhoehe.service} has them, for a start in the jar's directory.
   */
  public static List<String> options() {
    return List.of("@" + DIRECTORY.resolve("java.options"), "-XX:SharedArchiveFile=classes.jsa");
  }

  /**
   * Creates the archive of classes, as an administrator does after every installation.
   *
   * @param packaged the directory with {@code quarkus-run.jar}
   * @throws IllegalStateException if the script fails
   */
  public static void archiveClasses(Path packaged) throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder(
                DIRECTORY.resolve("archive-classes").toString(),
                packaged.toAbsolutePath().toString())
            .inheritIO();
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (script.start().waitFor() != 0) {
      throw new IllegalStateException("No archive of classes");
    }
  }
}
