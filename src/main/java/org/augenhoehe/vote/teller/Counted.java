package org.augenhoehe.vote.teller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.vote.paper.Count;
import org.augenhoehe.vote.paper.Place;

/**
 * What the teller says that it counted. Signed (ES256, RFC 7518, section 3.4; r and s, 64 bytes)
 * are these lines, joined by line feeds, in UTF-8:
 *
 * <pre>
 * augenhoehe release 1
 * the path of the place's node
 * the version of the questionnaire
 * the number of the opening
 * how many ballots were counted
 * how many were spoiled
 * for each item, separated by spaces: its id, how often each answer from 1 to 5, and how often none
 * the SHA-256 of the hashes in Base64url without padding
 * </pre>
 *
 * @param hashes the SHA-256s of the counted ballots as they were sealed, sorted, 32 bytes each
 * @param listSignature that of {@link #list()}; null where an older version counted
 */
public record Counted(
    Place place,
    long opening,
    int ballots,
    int spoiled,
    Count count,
    byte[] hashes,
    byte[] signature,
    byte[] listSignature) {

  /**
   * The hashes with a signature of their own.
   *
   * @return empty where an older version counted
   */
  public Optional<CountedList> list() {
    return Optional.ofNullable(listSignature)
        .map(signed -> new CountedList(place, opening, hashes, signed));
  }

  /**
   * Whether the teller said all of it.
   *
   * @param hasSigned checks a message and its signature under the teller's key
   */
  public boolean isSigned(BiPredicate<byte[], byte[]> hasSigned) {
    return hasSigned.test(message(this), signature)
        && list()
            .map(list -> hasSigned.test(CountedList.message(list), list.signature()))
            .orElse(true);
  }

  /** What the teller signs if it counted this. */
  public static byte[] message(Counted counted) {
    return message(
        counted.place,
        counted.opening,
        counted.ballots,
        counted.spoiled,
        counted.count,
        counted.hashes);
  }

  static byte[] message(
      Place place, long opening, int ballots, int spoiled, Count count, byte[] hashes) {
    String items =
        count.items().stream()
            .map(
                item ->
                    "%s %d %d %d %d %d %d\n"
                        .formatted(
                            item.item(),
                            item.ones(),
                            item.twos(),
                            item.threes(),
                            item.fours(),
                            item.fives(),
                            item.unanswered()))
            .collect(Collectors.joining());
    return """
        augenhoehe release 1
        %s
        %d
        %d
        %d
        %d
        %s%s"""
        .formatted(
            place.node().path(),
            place.questionnaire(),
            opening,
            ballots,
            spoiled,
            items,
            Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(hashes)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
