package org.augenhoehe.base.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.Sha256;

/**
 * One act of staff. It is written once and never changed.
 *
 * @param n from 1, without gaps
 * @param at to the quarter of an hour before, see {@link #after}
 * @param who an account's name, or {@link AuditLog#SERVICE}
 * @param what an {@link Act#id()}
 * @param on what it was done to
 * @param hash see {@link #hashAfter}
 */
public record AuditEntry(long n, Instant at, String who, String what, String on, String hash) {

  /** As long as the columns are; in UTF-16, as H2 counts. */
  public static final int LONGEST_NAME = 80;

  private static final int LONGEST_SUBJECT = 400;

  /**
   * Halves of characters and NUL, which no database stores alike, and what would break or reverse
   * the line in which an entry is read.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /**
   * The entry that follows; what cannot be printed in it becomes a question mark. On PostgreSQL its
   * row lies, by the number of its transaction, between exchanges and ballots of customers. So its
   * moment is not exact: else it would date them.
   */
  public static AuditEntry after(Link before, Instant at, String who, String what, String on) {
    AuditEntry bare =
        new AuditEntry(
            before.n() + 1,
            OfficeClock.quarter(at),
            printable(who, LONGEST_NAME),
            what,
            printable(on, LONGEST_SUBJECT),
            "");
    return bare.with(bare.hashAfter(before.hash()));
  }

  /**
   * SHA-256 over the previous entry's hash and the fields, each as UTF-8 after its length, so that
   * no two entries have the same bytes: {@code 64:…,1:7,20:2026-11-30T06:00:00Z,…} (netstrings).
   *
   * @return 64 hexadecimal digits
   */
  String hashAfter(String previous) {
    StringBuilder whole = new StringBuilder();
    for (String field : List.of(previous, Long.toString(n), at.toString(), who, what, on)) {
      whole
          .append(field.getBytes(StandardCharsets.UTF_8).length)
          .append(':')
          .append(field)
          .append(',');
    }
    return Sha256.hexadecimal(whole.toString().getBytes(StandardCharsets.UTF_8));
  }

  boolean follows(Link before) {
    return n == before.n() + 1 && hash.equals(hashAfter(before.hash()));
  }

  /** The same entry at another place. */
  AuditEntry at(long place) {
    return new AuditEntry(place, at, who, what, on, hash);
  }

  public Link link() {
    return new Link(n, hash);
  }

  static String printable(String text, int longest) {
    String clean = UNPRINTABLE.matcher(text).replaceAll("?");
    if (clean.length() <= longest) {
      return clean;
    }
    int end = longest - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private AuditEntry with(String itsHash) {
    return new AuditEntry(n, at, who, what, on, itsHash);
  }
}
