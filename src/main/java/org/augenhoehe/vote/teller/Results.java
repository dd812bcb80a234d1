package org.augenhoehe.vote.teller;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.teller.PastOpening.CountedBatch;

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
   * @param at when this was said: seconds since 1970; null in files of older versions
   */
  record Result(Place place, byte[] batch, Set<UUID> boxes, Counted counted, Long at) {

    Result(Place place, byte[] batch, Set<UUID> boxes, Counted counted) {
      this(place, batch, boxes, counted, null);
    }

    Result with(Counted other) {
      return new Result(place, batch, boxes, other, at);
    }

    private Result saidAt(long moment) {
      return new Result(place, batch, boxes, counted, at == null ? moment : at);
    }

    boolean isOf(byte[] fingerprint) {
      return Arrays.equals(batch, fingerprint);
    }

    /** The boxes that were opened for it. */
    Set<UUID> opened() {
      return counted == null ? Set.of() : boxes;
    }
  }

  private static final Pattern FILE = Pattern.compile("counted-(\\d+)-(\\d+)\\.json");

  private final Disk disk;
  private final Clock clock;

  Results(Disk disk, Clock clock) {
    this.disk = disk;
    this.clock = clock;
  }

  /** The number of the last opening of which something is kept; 0 if there is none. */
  long lastOpening() {
    return openings().max().orElse(0);
  }

  /** The first opening after this number of which something is kept. */
  Optional<PastOpening> after(long opening) {
    return openings().filter(number -> number > opening).boxed().min(Long::compare).map(this::past);
  }

  private LongStream openings() {
    return files().mapToLong(name -> Long.parseLong(name.group(1)));
  }

  private PastOpening past(long opening) {
    Collection<Result> results = of(opening).values();
    // Older versions noted no time: then the file has it, unless it was copied without.
    long at =
        results.stream()
            .map(Result::at)
            .filter(Objects::nonNull)
            .max(Long::compare)
            .orElseGet(
                () ->
                    disk.writtenAt(name(opening, numbers(opening).min().orElseThrow()))
                        .getEpochSecond());
    return new PastOpening(
        opening,
        at,
        results.stream()
            .filter(result -> result.counted() != null)
            .map(result -> new CountedBatch(result.boxes(), result.counted()))
            .toList());
  }

  /** What was answered at this opening. */
  Map<Place, Result> of(long opening) {
    Map<Place, Result> results = new HashMap<>();
    numbers(opening)
        .mapToObj(number -> read(disk.read(name(opening, number)).orElseThrow()))
        .flatMap(Arrays::stream)
        .forEach(result -> results.put(result.place(), result));
    return results;
  }

  /** Adds answers, all or none; they are on disk when this returns. */
  void add(long opening, Collection<Result> results) {
    add(opening, results, clock.instant().getEpochSecond());
  }

  private void add(long opening, Collection<Result> results, long now) {
    long number = numbers(opening).max().orElse(-1) + 1;
    disk.create(
        name(opening, number), write(results.stream().map(result -> result.saidAt(now)).toList()));
  }

  /**
   * Replaces files of older versions. The new one is on disk before the old one is overwritten, and
   * of two that hold the same answer the later counts.
   */
  void remove(OldScores scores) {
    if (files().map(Matcher::group).anyMatch(this::hasOldScores)) {
      disk.inTurn(
          () -> {
            openings().distinct().forEach(opening -> remove(scores, opening));
            return null;
          });
    }
  }

  private void remove(OldScores scores, long opening) {
    for (long number : numbers(opening).toArray()) {
      String old = name(opening, number);
      if (hasOldScores(old)) {
        byte[] file = disk.read(old).orElseThrow();
        add(opening, scores.without(file), disk.writtenAt(old).getEpochSecond());
        Arrays.fill(file, (byte) ' ');
        file[0] = '[';
        file[file.length - 1] = ']';
        disk.overwrite(old, 0, file);
        disk.delete(List.of(old));
      }
    }
  }

  private boolean hasOldScores(String name) {
    return OldScores.areIn(disk.read(name).orElseThrow());
  }

  /** Of its files, without what a crash left of one that was being written. */
  private LongStream numbers(long opening) {
    return files()
        .filter(name -> Long.parseLong(name.group(1)) == opening)
        .mapToLong(name -> Long.parseLong(name.group(2)))
        .sorted();
  }

  private Stream<Matcher> files() {
    return disk.names().stream().map(FILE::matcher).filter(Matcher::matches);
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
