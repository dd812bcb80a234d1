package org.augenhoehe.base.savedview;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for an address.
 *
 * @param name as typed, one line, at most {@link #LONGEST_NAME} characters
 * @param address of a page of results on this site, with its query
 */
public record SavedView(String name, String address) {

  public static final int LONGEST_NAME = 60;

  private static final int LONGEST_ADDRESS = 500;

  /** No other site and no other page: whoever follows it must end where they see results. */
  private static final Pattern ADDRESS =
      Pattern.compile("/dashboard(/comparison|/periods)?(\\?[A-Za-z0-9=&%._-]*)?");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Empty where the name cannot be read, or the address is none of these. */
  public static Optional<SavedView> read(String name, String address) {
    String line = name.strip();
    return line.isEmpty()
            || line.length() > LONGEST_NAME
            || UNPRINTABLE.matcher(line).find()
            || address.length() > LONGEST_ADDRESS
            || !ADDRESS.matcher(address).matches()
        ? Optional.empty()
        : Optional.of(new SavedView(line, address));
  }
}
