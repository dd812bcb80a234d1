package org.augenhoehe.vote.teller;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.vote.paper.Place;

/**
 * Keeps what the teller answered at each opening, so that it answers the same again after a crash.
 * Every call of {@link #add} makes one file {@code counted-<opening>-<number>.json}, which holds
 * counts and hashes, and no ballot.
 */
final class Results {

  /**
   * An answer.
   *
   * @param batch {@link Batch#fingerprint()} of what was asked
   * @param boxes those of the batch
   * @param counted null where there were too few valid ballots
   */
  record Result(Place place, byte[] batch, Set<UUID> boxes, Counted counted) {

    boolean isOf(byte[] fingerprint) {
      return Arrays.equals(batch, fingerprint);
    }
  }

  private static final Pattern FILE = Pattern.compile("counted-(\\d+)-\\d+\\.json");

  private final Disk disk;

  Results(Disk disk) {
    this.disk = disk;
  }

  /** The number of the last opening of which something is kept; 0 if there is none. */
  long lastOpening() {
    return disk.names().stream()
        .map(FILE::matcher)
        .filter(Matcher::matches)
        .mapToLong(name -> Long.parseLong(name.group(1)))
        .max()
        .orElse(0);
  }

  /** What was answered at this opening. */
  Map<Place, Result> of(long opening) {
    Map<Place, Result> results = new HashMap<>();
    Optional<byte[]> file = disk.read(name(opening, 0));
    for (int number = 1; file.isPresent(); number++) {
      for (Result result : read(file.get())) {
        results.put(result.place(), result);
      }
      file = disk.read(name(opening, number));
    }
    return results;
  }

  /** Adds answers, all or none; they are on disk when this returns. */
  void add(long opening, Collection<Result> results) {
    String prefix = "counted-%d-".formatted(opening);
    long number = disk.names().stream().filter(name -> name.startsWith(prefix)).count();
    disk.create(name(opening, number), write(results));
  }

  private static Result[] read(byte[] file) {
    try {
      return TellerJson.MAPPER.readValue(file, Result[].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(Collection<Result> results) {
    try {
      return TellerJson.MAPPER.writeValueAsBytes(results);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(long opening, long number) {
    return "counted-%d-%d.json".formatted(opening, number);
  }
}
