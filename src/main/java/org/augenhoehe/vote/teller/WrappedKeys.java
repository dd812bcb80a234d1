package org.augenhoehe.vote.teller;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.vote.teller.PeriodKey.Period;

/**
 * Keeps the private keys of boxes so that a destroyed one cannot be carved from the raw disk: on
 * disk they lie only wrapped under the {@link PeriodKey}. To destroy some, the others are wrapped
 * anew under the next period key and the present one is overwritten; what remains of old files
 * opens nothing then. A copy of the whole directory from before opens what it held.
 *
 * <p>Every creation makes one file {@code boxes-<generation>-<number>.key}, numbered from 0 and
 * never changed; every destruction writes the survivors to number 0 of the next generation.
 *
 * <p>Threads and processes take turns, readers too, so that no key is wrapped under a period key
 * that was just replaced. A turn reads the period key afresh and never keeps it.
 */
final class WrappedKeys {

  private static final Pattern BATCH = Pattern.compile("boxes-\\d+-\\d+\\.key");

  /** What a crash leaves of a file that did not get its name. */
  private static final Pattern DRAFT = Pattern.compile("(boxes-\\d+-\\d+|period)\\.key~.*");

  /** Files of versions before this class, and their drafts. */
  private static final Pattern PLAIN = Pattern.compile("box-([0-9a-f-]{36})\\.json(~.*)?");

  private final Disk disk;
  private final PeriodKey periodKey;

  /** What the first files of a generation hold, still wrapped; brought up to date in each turn. */
  private final Map<UUID, byte[]> wrapped = new HashMap<>();

  private long generation;
  private int files;

  WrappedKeys(Path directory, SecureRandom random) {
    this(new Disk(directory), random);
  }

  /** Finishes what a crash interrupted, and takes in the plain files of older versions. */
  WrappedKeys(Disk disk, SecureRandom random) {
    this.disk = disk;
    this.periodKey = new PeriodKey(disk, random);
    disk.inTurn(
        () -> {
          // A fresh key beside wrapped ones would hide that theirs is lost.
          if (matching(disk.names(), BATCH).isEmpty()) {
            periodKey.createIfMissing();
          }
          return tidy();
        });
  }

  /**
   * Keeps new secrets, all or none; they are on disk when this returns.
   *
   * @throws IllegalStateException if a box has a key already: none is ever overwritten
   */
  void create(Map<UUID, byte[]> secrets) {
    disk.inTurn(
        () -> {
          Period period = tidy();
          if (!Collections.disjoint(wrapped.keySet(), secrets.keySet())) {
            throw new IllegalStateException("A box has a private key already");
          }
          return secrets.isEmpty() ? period : append(period, secrets);
        });
  }

  Optional<byte[]> read(UUID box) {
    return disk.inTurn(
        () -> {
          Period period = open();
          return Optional.ofNullable(wrapped.get(box)).map(key -> period.unwrap(box, key));
        });
  }

  Set<UUID> boxes() {
    return disk.inTurn(
        () -> {
          open();
          return Set.copyOf(wrapped.keySet());
        });
  }

  boolean exists(UUID box) {
    return disk.inTurn(
        () -> {
          open();
          return wrapped.containsKey(box);
        });
  }

  /**
   * Destroys these keys, those of them that exist. If this fails or crashes, no other key is lost,
   * and these are gone once it has returned after a repetition.
   */
  void destroy(Collection<UUID> boxes) {
    disk.inTurn(
        () -> {
          Period period = tidy();
          if (Collections.disjoint(wrapped.keySet(), boxes)) {
            return period;
          }
          Set<UUID> destroyed = new HashSet<>(boxes);
          Map<UUID, byte[]> survivors = new HashMap<>();
          wrapped.forEach(
              (box, key) -> {
                if (!destroyed.contains(box)) {
                  survivors.put(box, period.unwrap(box, key));
                }
              });
          Period next = periodKey.after(generation);
          disk.create(name(next.generation(), 0), next.wrap(survivors));
          periodKey.write(next);
          return tidy();
        });
  }

  /** Begins any turn: reads the period key, and the files that others added. */
  private Period open() {
    Period period = periodKey.current();
    if (period.generation() != generation) {
      generation = period.generation();
      wrapped.clear();
      files = 0;
    }
    Optional<byte[]> file = disk.read(name(generation, files));
    while (file.isPresent()) {
      wrapped.putAll(period.entries(file.get()));
      files++;
      file = disk.read(name(generation, files));
    }
    return period;
  }

  /** Begins a turn that writes: finishes a destruction, a creation or an upgrade, if one began. */
  private Period tidy() {
    Period period = open();
    List<String> names = disk.names();
    List<String> stale = new ArrayList<>(matching(names, BATCH));
    int batches = stale.size();
    stale.removeIf(name -> name.startsWith("boxes-" + generation + "-"));
    if (batches - stale.size() != files || (files == 0 && batches > 0)) {
      // No crash leaves this behind. To delete now might make a bad restore final.
      throw new IllegalStateException(
          "Keys of ballot boxes are missing: %s does not belong to the other files beside it. "
                  .formatted(disk.path(PeriodKey.FILE))
              + "Restore the whole directory of keys; nothing in it was changed.");
    }
    periodKey.blankOther(period);
    takeIn(period, matching(names, PLAIN));
    stale.addAll(matching(names, DRAFT));
    disk.delete(stale);
    return period;
  }

  private void takeIn(Period period, List<String> plain) {
    Map<UUID, byte[]> secrets = new HashMap<>();
    for (String name : plain) {
      Matcher parts = PLAIN.matcher(name);
      // A draft's box was never made. A key that is wrapped already may be half overwritten here.
      if (parts.matches() && parts.group(2) == null) {
        UUID box = UUID.fromString(parts.group(1));
        if (!wrapped.containsKey(box)) {
          secrets.put(box, disk.read(name).orElseThrow());
        }
      }
    }
    if (!secrets.isEmpty()) {
      append(period, secrets);
    }
    for (String name : plain) {
      disk.overwrite(name, 0, new byte[disk.read(name).orElseThrow().length]);
    }
    disk.delete(plain);
  }

  private Period append(Period period, Map<UUID, byte[]> secrets) {
    disk.create(name(generation, files), period.wrap(secrets));
    return open();
  }

  private static String name(long generation, int number) {
    return "boxes-%d-%d.key".formatted(generation, number);
  }

  private static List<String> matching(List<String> names, Pattern pattern) {
    return names.stream().filter(pattern.asMatchPredicate()).toList();
  }
}
