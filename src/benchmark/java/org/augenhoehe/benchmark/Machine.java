package org.augenhoehe.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  static String describe() throws IOException {
    return "%s, %d cores, %s of memory, %s %s, JDK %s, %s"
        .formatted(
            value(Path.of("/proc/cpuinfo"), "model name"),
            Runtime.getRuntime().availableProcessors(),
            gigabytes(value(Path.of("/proc/meminfo"), "MemTotal")),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            LocalDate.now());
  }

  private static String value(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown " + name);
  }

  private static String gigabytes(String kilobytes) {
    return Math.round(Double.parseDouble(kilobytes.replaceAll("\\D", "")) / (1 << 20)) + " GB";
  }
}
