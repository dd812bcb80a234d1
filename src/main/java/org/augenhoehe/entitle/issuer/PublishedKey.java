package org.augenhoehe.entitle.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.Grouping;
import org.augenhoehe.base.privacypass.TokenKey;

/**
 * The public part of a key.
 *
 * @param quarter the quarter in which tokens are issued with it
 */
public record PublishedKey(
    UUID id, UUID touchpoint, Channel channel, Quarter quarter, TokenKey key) {

  /** A token fetched on the last day of a quarter can still be spent for a month. */
  static final Duration OVERLAP = Duration.ofDays(30);

  /** Whether its tokens still admit ballots. */
  public boolean counts(Instant now) {
    return now.isBefore(end());
  }

  /** The first moment at which its tokens admit no ballot any more. */
  public Instant end() {
    return quarter.end().plus(OVERLAP);
  }

  /** {@link TokenKey#id()}, 64 hexadecimal digits. */
  public String fingerprint() {
    return HexFormat.of().formatHex(key.id().toArray());
  }

  /** The first 16 digits in groups of four, as printed on slips. */
  public String shortFingerprint() {
    return Grouping.byFours(fingerprint().substring(0, 16), " ");
  }
}
