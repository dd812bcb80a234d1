package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.augenhoehe.vote.teller.CrashingDisk.Crash;
import org.augenhoehe.vote.teller.PeriodKey.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Invariant 6, Sealed: a destroyed key is gone beyond recovery, any other is not lost")
class WrappedKeysTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<UUID, byte[]> kept = fresh(5);
  private final Map<UUID, byte[]> doomed = fresh(3);

  @TempDir Path home;
  private Path directory;
  private CrashingDisk disk;
  private WrappedKeys keys;

  @BeforeEach
  void open() {
    open("keys");
  }

  private void open(String name) {
    directory = home.resolve(name);
    disk = new CrashingDisk(directory);
    keys = new WrappedKeys(disk, RANDOM);
  }

  @Test
  void keys_are_read_as_they_were_created_after_a_restart_too() {
    fill();
    for (WrappedKeys store : List.of(keys, restarted())) {
      assertHolds(store, kept);
      assertHolds(store, doomed);
      assertThat(store.read(UUID.randomUUID())).isEmpty();
    }
  }

  @Test
  void a_key_is_never_overwritten() {
    keys.create(kept);
    UUID box = kept.keySet().iterator().next();
    assertThatThrownBy(() -> restarted().create(Map.of(box, new byte[9])))
        .isInstanceOf(IllegalStateException.class);
    assertHolds(keys, kept);
  }

  @Test
  void destroyed_keys_are_gone_and_the_others_survive() {
    fill();
    keys.destroy(doomed.keySet());
    for (WrappedKeys store : List.of(keys, restarted())) {
      assertHolds(store, kept);
      assertLacks(store, doomed);
    }
    keys.destroy(kept.keySet());
    assertLacks(restarted(), kept);
  }

  @Test
  void to_destroy_again_changes_nothing() throws IOException {
    fill();
    keys.destroy(doomed.keySet());
    Map<String, String> before = contents();
    keys.destroy(doomed.keySet());
    keys.destroy(List.of(UUID.randomUUID()));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void one_who_keeps_all_old_files_opens_no_destroyed_key() throws IOException {
    fill();
    assertThat(carved(directory)).containsAll(doomed.keySet()).containsAll(kept.keySet());
    keys.destroy(doomed.keySet());
    assertThat(carved(directory)).containsExactlyInAnyOrderElementsOf(kept.keySet());
  }

  @Test
  @DisplayName("The naive twin: where the old period key is not overwritten, it opens all")
  void the_same_search_finds_a_key_that_was_not_overwritten() throws IOException {
    disk =
        new CrashingDisk(directory) {
          @Override
          void overwrite(String name, long position, byte[] bytes) {
            if (!Arrays.equals(bytes, new byte[bytes.length])) {
              super.overwrite(name, position, bytes);
            }
          }
        };
    keys = new WrappedKeys(disk, RANDOM);
    fill();
    keys.destroy(doomed.keySet());
    assertLacks(keys, doomed);
    assertThat(carved(directory)).containsAll(doomed.keySet());
  }

  @Test
  @DisplayName("The limit: a copy of the whole directory from before opens what it held")
  void a_copy_made_before_is_not_protected_from() throws IOException {
    fill();
    Path copy = Files.createDirectory(home.resolve("copy"));
    for (String name : disk.names()) {
      Files.copy(directory.resolve(name), copy.resolve(name));
    }
    keys.destroy(doomed.keySet());
    assertHolds(new WrappedKeys(copy, RANDOM), doomed);
    assertThat(carved(copy)).containsAll(doomed.keySet());
  }

  @Test
  void no_private_key_and_no_old_period_key_is_in_any_file() throws IOException {
    fill();
    for (UUID box : doomed.keySet()) {
      keys.destroy(List.of(box));
      keys.create(fresh(1));
    }
    assertThat(disk.everPeriodKeys).hasSize(doomed.size() + 1);
    byte[] current = new PeriodKey(disk, RANDOM).current().key();
    for (byte[] old : disk.everPeriodKeys) {
      assertThat(isInAnyFile(old)).isEqualTo(Arrays.equals(old, current));
    }
    Stream.of(kept, doomed)
        .flatMap(map -> map.values().stream())
        .forEach(secret -> assertThat(isInAnyFile(secret)).isFalse());
  }

  @Test
  void the_period_key_is_overwritten_in_place() throws IOException {
    fill();
    Path file = directory.resolve(PeriodKey.FILE);
    Object place = place(file);
    for (UUID box : doomed.keySet()) {
      byte[] before = Files.readAllBytes(file);
      keys.destroy(List.of(box));
      assertThat(place(file)).isEqualTo(place);
      assertThat(Files.readAllBytes(file)).hasSameSizeAs(before).isNotEqualTo(before);
    }
  }

  @Test
  void files_stay_few() {
    for (int week = 0; week < 10; week++) {
      Map<UUID, byte[]> boxes = fresh(20);
      boxes.forEach((box, secret) -> keys.create(Map.of(box, secret)));
      keys.destroy(boxes.keySet());
    }
    assertThat(disk.names()).containsExactlyInAnyOrder(PeriodKey.FILE, "boxes~", "boxes-11-0.key");
  }

  @Test
  void four_thousand_keys_take_as_many_steps_as_one() {
    keys.create(kept);
    Map<UUID, byte[]> many = fresh(4000);
    disk.steps.clear();
    keys.create(many);
    assertThat(disk.steps).containsExactly("create");
    disk.steps.clear();
    keys.destroy(kept.keySet());
    assertThat(disk.steps).containsExactly("create", "overwrite", "overwrite", "delete");
    assertHolds(keys, many);
  }

  @Test
  void a_crash_while_the_first_period_key_is_made_does_no_harm() {
    everyMoment(
        round -> {
          directory = home.resolve("first" + round);
          disk = new CrashingDisk(directory);
          disk.crashAfter(round);
          boolean crashed = crashes(() -> new WrappedKeys(disk, RANDOM));
          keys = restarted();
          fill();
          assertHolds(restarted(), kept);
          return crashed;
        });
  }

  @Test
  void a_crash_at_any_moment_of_a_creation_loses_nothing() {
    everyMoment(
        round -> {
          open("create" + round);
          keys.create(doomed);
          disk.crashAfter(round);
          boolean crashed = crashes(() -> keys.create(kept));
          WrappedKeys restarted = restarted();
          assertHolds(restarted, doomed);
          long there = kept.keySet().stream().filter(restarted::exists).count();
          assertThat(there).isIn(crashed ? List.of(0L, 5L) : List.of(5L));
          restarted.destroy(doomed.keySet());
          assertThat(kept.keySet().stream().filter(restarted::exists)).hasSize((int) there);
          assertThat(disk.names()).noneMatch(name -> name.endsWith("draft"));
          return crashed;
        });
  }

  @Test
  void a_crash_at_any_moment_of_a_destruction_is_mended_by_a_restart() {
    everyMoment(
        round -> {
          boolean crashed = crashWhileDestroying("restart" + round, round);
          assertThat(crashed || round > 12).isTrue();
          assertHolds(restarted(), kept);
          mend(restarted());
          return crashed;
        });
  }

  @Test
  void a_crash_at_any_moment_of_a_destruction_is_mended_by_another_process() {
    everyMoment(
        round -> {
          directory = home.resolve("another" + round);
          WrappedKeys other = restarted();
          boolean crashed = crashWhileDestroying("another" + round, round);
          assertHolds(other, kept);
          mend(other);
          assertHolds(restarted(), kept);
          return crashed;
        });
  }

  @Test
  void a_crash_while_a_crash_is_mended_is_mended_too() {
    everyMoment(
        first -> {
          everyMoment(
              second -> {
                crashWhileDestroying("twice" + first + "-" + second, first);
                disk.crashAfter(second);
                boolean crashed =
                    crashes(() -> new WrappedKeys(disk, RANDOM).destroy(doomed.keySet()));
                assertHolds(restarted(), kept);
                mend(restarted());
                return crashed;
              });
          return crashWhileDestroying("once" + first, first);
        });
  }

  private boolean crashWhileDestroying(String name, int moments) {
    open(name);
    fill();
    disk.crashAfter(moments);
    boolean crashed = crashes(() -> keys.destroy(doomed.keySet()));
    if (!crashed) {
      assertLacks(restarted(), doomed);
    }
    return crashed;
  }

  /** Goes on after a crash; what is created before the destruction is repeated must live too. */
  private void mend(WrappedKeys store) {
    Map<UUID, byte[]> later = fresh(2);
    store.create(later);
    store.destroy(doomed.keySet());
    assertHolds(store, kept);
    assertHolds(store, later);
    assertLacks(store, doomed);
    byte[] current = new PeriodKey(disk, RANDOM).current().key();
    assertThat(disk.everPeriodKeys)
        .allMatch(key -> Arrays.equals(key, current) || !isInAnyFile(key));
    assertThat(disk.names()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void two_processes_see_what_the_other_one_did() {
    WrappedKeys other = restarted();
    keys.create(kept);
    assertHolds(other, kept);
    other.create(doomed);
    assertHolds(keys, doomed);
    keys.destroy(doomed.keySet());
    assertLacks(other, doomed);
    Map<UUID, byte[]> later = fresh(2);
    other.create(later);
    assertHolds(keys, later);
    other.destroy(later.keySet());
    assertLacks(keys, later);
    assertHolds(keys, kept);
    assertHolds(other, kept);
  }

  @Test
  void nothing_is_lost_where_some_create_while_others_destroy() throws Exception {
    Map<UUID, byte[]> first = fresh(40);
    Map<UUID, byte[]> second = fresh(40);
    keys.create(doomed);
    Map<UUID, byte[]> others = fresh(12);
    keys.create(others);
    inParallel(
        List.of(
            () -> createOneByOne(new WrappedKeys(directory, RANDOM), first),
            () -> createOneByOne(keys, second),
            () -> {
              WrappedKeys store = new WrappedKeys(directory, RANDOM);
              others.keySet().forEach(box -> store.destroy(List.of(box)));
              return null;
            }));
    for (WrappedKeys store : List.of(keys, restarted())) {
      assertHolds(store, first);
      assertHolds(store, second);
      assertHolds(store, doomed);
      assertLacks(store, others);
    }
  }

  @Test
  void other_processes_wait_for_their_turn() {
    disk.inTurn(
        () ->
            assertThatThrownBy(
                    () -> {
                      Path lock = directory.resolve("boxes~");
                      try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                        other.tryLock();
                      }
                    })
                .isInstanceOf(OverlappingFileLockException.class));
  }

  @Test
  void all_who_start_at_once_share_the_first_period_key() throws Exception {
    directory = home.resolve("shared");
    Map<UUID, byte[]> all = fresh(8);
    List<Callable<Void>> starts = new ArrayList<>();
    all.forEach(
        (box, secret) ->
            starts.add(
                () -> createOneByOne(new WrappedKeys(directory, RANDOM), Map.of(box, secret))));
    inParallel(starts);
    assertHolds(restarted(), all);
  }

  @Test
  void a_damaged_period_key_is_told_and_nothing_is_changed() throws IOException {
    fill();
    keys.destroy(doomed.keySet());
    Path file = directory.resolve(PeriodKey.FILE);
    byte[] whole = Files.readAllBytes(file);
    List<byte[]> damaged = new ArrayList<>();
    for (int length : new int[] {0, 1, 72, 4096, 8191}) {
      damaged.add(Arrays.copyOf(whole, length));
    }
    // The second generation lies in the first slot.
    for (int bit = 0; bit < 72 * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      damaged.add(flipped);
    }
    damaged.add(new byte[whole.length]);
    for (byte[] bytes : damaged) {
      Files.write(file, bytes);
      assertRefuses("damaged");
    }
    Files.delete(file);
    assertRefuses("missing");
    Files.write(file, whole);
    assertHolds(keys, kept);
  }

  @Test
  void files_that_do_not_belong_together_are_told_and_nothing_is_changed() throws IOException {
    fill();
    Path file = directory.resolve(PeriodKey.FILE);
    byte[] first = Files.readAllBytes(file);
    keys.destroy(doomed.keySet());
    byte[] second = Files.readAllBytes(file);
    Files.write(file, first);
    assertRefuses("does not belong");
    Files.write(file, second);
    keys.create(fresh(1));
    keys.create(fresh(1));
    Files.delete(directory.resolve("boxes-2-1.key"));
    assertRefuses("does not belong");
  }

  @Test
  void a_damaged_survivor_is_told_and_nothing_is_destroyed() throws IOException {
    fill();
    Path file = directory.resolve("boxes-1-0.key");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    Map<String, String> before = contents();
    assertThatThrownBy(() -> restarted().destroy(doomed.keySet()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("is damaged", "Restore the directory of keys");
    assertThat(contents()).isEqualTo(before);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(this::restarted)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void plain_files_of_older_versions_are_taken_in_and_overwritten_at_any_crash() {
    everyMoment(
        round -> {
          directory = home.resolve("older" + round);
          List<Path> sameBytes = plainFiles(home.resolve("links" + round));
          disk = new CrashingDisk(directory);
          disk.crashAfter(round);
          boolean crashed = crashes(() -> new WrappedKeys(disk, RANDOM));
          WrappedKeys restarted = restarted();
          assertHolds(restarted, kept);
          assertThat(disk.names()).allMatch(name -> name.matches("(period|boxes-1-0).key|boxes~"));
          assertThat(sameBytes)
              .hasSize(kept.size() + 1)
              .allSatisfy(link -> assertThat(Files.readAllBytes(link)).containsOnly(0));
          return crashed;
        });
  }

  @Test
  void a_plain_key_does_not_come_back_after_it_was_destroyed() {
    everyMoment(
        round -> {
          directory = home.resolve("back" + round);
          WrappedKeys other = restarted();
          plainFiles(home.resolve("back-links" + round));
          disk = new CrashingDisk(directory);
          disk.crashAfter(round);
          boolean crashed = crashes(() -> new WrappedKeys(disk, RANDOM));
          other.destroy(kept.keySet());
          assertLacks(restarted(), kept);
          return crashed;
        });
  }

  /** Writes keys as older versions did, one with a draft left by a crash; returns other links. */
  private List<Path> plainFiles(Path links) throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(links);
    List<Path> made = new ArrayList<>();
    for (Map.Entry<UUID, byte[]> key : kept.entrySet()) {
      Path file = directory.resolve("box-" + key.getKey() + ".json");
      Files.write(file, key.getValue());
      made.add(Files.createLink(links.resolve(file.getFileName()), file));
    }
    Path draft = directory.resolve("box-" + UUID.randomUUID() + ".json~1.draft");
    Files.write(draft, doomed.values().iterator().next());
    made.add(Files.createLink(links.resolve(draft.getFileName()), draft));
    return made;
  }

  private void fill() {
    keys.create(kept);
    keys.create(doomed);
  }

  private WrappedKeys restarted() {
    return new WrappedKeys(directory, RANDOM);
  }

  private static Map<UUID, byte[]> fresh(int count) {
    Map<UUID, byte[]> secrets = new HashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] secret = new byte[60 + i % 7];
      RANDOM.nextBytes(secret);
      secrets.put(UUID.randomUUID(), secret);
    }
    return secrets;
  }

  private static Void createOneByOne(WrappedKeys store, Map<UUID, byte[]> secrets) {
    secrets.forEach((box, secret) -> store.create(Map.of(box, secret)));
    return null;
  }

  private static void assertHolds(WrappedKeys store, Map<UUID, byte[]> secrets) {
    secrets.forEach(
        (box, secret) -> {
          assertThat(store.exists(box)).isTrue();
          assertThat(store.read(box)).hasValue(secret);
        });
  }

  private static void assertLacks(WrappedKeys store, Map<UUID, byte[]> secrets) {
    for (UUID box : secrets.keySet()) {
      assertThat(store.exists(box)).isFalse();
      assertThat(store.read(box)).isEmpty();
    }
  }

  private void assertRefuses(String why) throws IOException {
    Map<String, String> before = contents();
    List<Runnable> attempts =
        List.of(this::restarted, () -> keys.create(fresh(1)), () -> keys.destroy(kept.keySet()));
    for (Runnable attempt : attempts) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(why)
          .hasMessageContaining("Restore the ")
          .hasMessageContaining("nothing in it was changed");
    }
    assertThat(contents()).isEqualTo(before);
  }

  private interface Round {
    /** Returns whether the work crashed. */
    boolean crashesAt(int moment) throws Exception;
  }

  /** Crashes later and later, until the work ends before the crash. */
  private static void everyMoment(Round round) {
    try {
      int moment = 0;
      while (round.crashesAt(moment)) {
        moment++;
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static boolean crashes(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  private static void inParallel(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The boxes whose keys one can open who has every byte of this directory, and every file of
   * wrapped keys there ever was: tries whatever lies there as a period key.
   */
  private Collection<UUID> carved(Path directory) throws IOException {
    Map<UUID, byte[]> opened = new HashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + 32 <= bytes.length; at++) {
          byte[] key = Arrays.copyOfRange(bytes, at, at + 32);
          if (!Arrays.equals(key, new byte[32])) {
            disk.everWrapped.forEach((name, wrapped) -> tryKey(key, name, wrapped, opened));
          }
        }
      }
    }
    return opened.keySet();
  }

  private static void tryKey(byte[] key, String name, byte[] file, Map<UUID, byte[]> opened) {
    Period period = new Period(Long.parseLong(name.split("-")[1]), key);
    period
        .entries(file)
        .forEach(
            (box, wrapped) -> {
              try {
                opened.put(box, period.unwrap(box, wrapped));
              } catch (IllegalStateException wrongKey) {
                // As nearly always.
              }
            });
  }

  private boolean isInAnyFile(byte[] wanted) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
          if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), place(file) + Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static Object place(Path file) throws IOException {
    return String.valueOf(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }
}
