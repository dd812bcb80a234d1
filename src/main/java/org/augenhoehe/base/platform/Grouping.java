package org.augenhoehe.base.platform;

/** Splits what people compare or type character by character. */
public final class Grouping {

  private Grouping() {}

  /**
   * @return groups of four characters, the last perhaps shorter, with the separator between them
   */
  public static String byFours(String characters, String separator) {
    return characters.replaceAll("(.{4})(?!$)", "$1" + separator);
  }
}
