package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.Es256;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.teller.PastOpening.CountedBatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTellerTest {

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T05:00:00Z"));
  private final Questionnaires questionnaires = new Questionnaires();
  private final Node phone = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private final Place place = new Place(phone, 1);

  @Test
  @DisplayName("Invariant 1, Atoms: nine valid ballots are too few, ten are counted")
  void fewer_than_k_valid_ones_are_not_counted() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 9);
    ballots.add(new byte[145]);
    assertThat(teller.count(1, List.of(batch(box, ballots)))).containsExactly(Optional.empty());
    assertThat(teller.canOpen(box.id())).isTrue();
    ballots.addAll(TestBallots.sealed(box, 1));
    Counted counted = only(teller.count(2, List.of(batch(box, ballots))));
    assertThat(counted.ballots()).isEqualTo(10);
    assertThat(counted.spoiled()).isEqualTo(1);
    assertThat(counted.count().items()).contains(new ItemCount("respected", 0, 0, 0, 0, 10, 0));
    assertThat(teller.canOpen(box.id())).isFalse();
    assertThat(teller.lastOpening()).isEqualTo(2);
  }

  @Test
  @DisplayName("Invariant 1, Atoms: asked again, also after a crash, it answers the same")
  void the_same_batch_gets_the_same_answer() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 12);
    Counted counted = only(teller.count(1, List.of(batch(box, ballots))));
    Collections.reverse(ballots);
    for (Teller again : List.of(teller, start())) {
      assertThat(again.boxes(1)).contains(box.id());
      assertThat(again.boxes(2)).doesNotContain(box.id());
      assertThat(only(again.count(1, List.of(batch(box, ballots)))))
          .usingRecursiveComparison()
          .isEqualTo(counted);
    }
  }

  @Test
  @DisplayName("Invariant 1, Atoms: a place is counted once at an opening, whatever comes again")
  void other_ballots_of_a_place_are_too_few_at_the_same_opening() {
    Teller teller = start();
    SignedBox first = newBox(teller, phone, 0);
    SignedBox second = newBox(teller, phone, 1);
    List<byte[]> ballots = TestBallots.sealed(first, 11);
    only(teller.count(1, List.of(batch(first, ballots))));
    List<Optional<Counted>> others =
        teller.count(
            1,
            List.of(
                batch(first, ballots.subList(0, 10)),
                batch(second, TestBallots.sealed(second, 10))));
    assertThat(others).containsExactly(Optional.empty(), Optional.empty());
    assertThat(teller.canOpen(second.id())).isTrue();
    // The box is closed for good: what was kept back of it counts nowhere.
    assertThat(teller.count(2, List.of(batch(first, ballots)))).containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("Invariant 1, Atoms: one who asks too early learns nothing by asking with others")
  void too_few_are_too_few_until_the_next_opening() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 12);
    assertThat(teller.count(1, List.of(batch(box, ballots.subList(0, 9)))))
        .containsExactly(Optional.empty());
    assertThat(start().count(1, List.of(batch(box, ballots)))).containsExactly(Optional.empty());
    assertThat(only(start().count(2, List.of(batch(box, ballots)))).ballots()).isEqualTo(12);
  }

  @Test
  @DisplayName("Attack: the same box at a leaf and above it, each time with one ballot more")
  void a_box_is_counted_in_one_batch_only() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 12);
    Place above = new Place(phone.parent().orElseThrow(), 1);
    Batch more = new Batch(above, List.of(new Batch.Contents(box, ballots)));
    List<Optional<Counted>> answers =
        teller.count(1, List.of(batch(box, ballots.subList(0, 10)), more));
    assertThat(answers.get(0)).isPresent();
    assertThat(answers.get(1)).isEmpty();
    assertThat(start().count(1, List.of(more))).containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("Attack: a box that is said to be of an older version, which nobody signed")
  void a_signature_is_missing_only_where_the_key_is_of_the_older_suite() {
    Teller teller = start();
    SignedBox box = newBox(teller, new Node(phone.office(), UUID.randomUUID(), Channel.PHONE), 5);
    SignedBox old = new SignedBox(box.id(), phone, 1, -1, box.key(), new byte[0]);
    assertThat(teller.count(1, List.of(batch(old, TestBallots.sealed(box, 12)))))
        .containsExactly(Optional.empty());
    SignedBox open = newBox(teller, phone, 1);
    assertThat(teller.count(1, List.of(batch(open, TestBallots.sealed(open, 12)))))
        .as("its period is not closed yet")
        .containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("Invariant 6, Sealed: a crash before the keys are destroyed is made good")
  void keys_that_a_crash_left_go_with_the_next_question() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    byte[] secret = new KeysOnDisk(installation().keys()).secret(box.id()).orElseThrow();
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    Counted counted = only(teller.count(1, List.of(batch(box, ballots))));
    new KeysOnDisk(installation().keys()).create(box.id(), secret);
    assertThat(teller.canOpen(box.id())).isTrue();
    assertThat(only(start().count(1, List.of(batch(box, ballots)))).signature())
        .isEqualTo(counted.signature());
    assertThat(teller.canOpen(box.id())).isFalse();
  }

  @Test
  @DisplayName("Invariant 2, One tree: only boxes below a place are counted there")
  void boxes_of_other_places_are_spoiled() {
    Teller teller = start();
    Node kiosk = new Node(phone.office(), phone.touchpoint(), Channel.KIOSK);
    Node elsewhere = new Node(phone.office(), UUID.randomUUID(), Channel.PHONE);
    SignedBox here = newBox(teller, phone, 0);
    SignedBox other = newBox(teller, elsewhere, 0);
    SignedBox renamed = new SignedBox(other.id(), phone, 1, 0, other.key(), other.signature());
    for (SignedBox foreign : List.of(other, renamed)) {
      Batch merged =
          new Batch(
              place,
              List.of(
                  new Batch.Contents(here, TestBallots.sealed(here, 9)),
                  new Batch.Contents(foreign, TestBallots.sealed(other, 9))));
      assertThat(teller.count(foreign == other ? 1 : 2, List.of(merged)))
          .containsExactly(Optional.empty());
    }
    SignedBox beside = newBox(teller, kiosk, 0);
    Batch risen =
        new Batch(
            new Place(phone.parent().orElseThrow(), 1),
            List.of(
                new Batch.Contents(here, TestBallots.sealed(here, 9)),
                new Batch.Contents(beside, TestBallots.sealed(beside, 3, Form.KIOSK))));
    assertThat(only(teller.count(3, List.of(risen))).ballots()).isEqualTo(12);
  }

  @Test
  void what_it_says_is_signed_and_names_the_ballots_by_their_hashes() throws Exception {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    ballots.add(ballots.get(0));
    Counted counted = only(teller.count(7, List.of(batch(box, ballots))));
    assertThat(counted.spoiled()).as("a copy").isEqualTo(1);
    List<byte[]> hashes = new ArrayList<>();
    for (int from = 0; from < counted.hashes().length; from += 32) {
      hashes.add(Arrays.copyOfRange(counted.hashes(), from, from + 32));
    }
    assertThat(hashes)
        .hasSize(10)
        .isSortedAccordingTo(Arrays::compareUnsigned)
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(ballots).stream().map(Sha256::of).toList());
    byte[] message =
        Counted.message(
            place, 7, counted.ballots(), counted.spoiled(), counted.count(), counted.hashes());
    assertThat(new String(message))
        .startsWith("augenhoehe release 1\n" + phone.path() + "\n1\n7\n10\n1\n")
        .contains("\nrespected 0 0 0 0 10 0\n");
    assertThat(Es256.holds(teller.key(), message, counted.signature())).isTrue();
    message[message.length - 1] ^= 1;
    assertThat(Es256.holds(teller.key(), message, counted.signature())).isFalse();
  }

  @Test
  @DisplayName("Counted as cast: the list of hashes is signed by itself, without a count")
  void the_list_can_be_checked_by_one_who_knows_no_counts() {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    CountedList list =
        only(teller.count(7, List.of(batch(box, TestBallots.sealed(box, 10)))))
            .list()
            .orElseThrow();
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(list.hashes()));
    byte[] message = CountedList.message(list);
    assertThat(new String(message))
        .isEqualTo("augenhoehe counted 1\n" + phone.path() + "\n1\n7\n" + hash);
    assertThat(Es256.holds(teller.key(), message, list.signature())).isTrue();
    message[message.length - 1] ^= 1;
    assertThat(Es256.holds(teller.key(), message, list.signature())).isFalse();
  }

  @Test
  void an_answer_that_an_older_version_kept_has_no_list_and_stays_as_it_was() throws Exception {
    Teller teller = start();
    SignedBox box = newBox(teller, phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    Counted counted = only(teller.count(1, List.of(batch(box, ballots))));
    assertThat(counted.list()).isPresent();
    Path kept = installation().keys().resolve("counted-1-0.json");
    String older = Files.readString(kept).replaceFirst(",\"listSignature\":\"[^\"]+\"", "");
    assertThat(older).doesNotContain("list");
    Files.writeString(kept, older);
    Counted again = only(start().count(1, List.of(batch(box, ballots))));
    assertThat(again.list()).isEmpty();
    assertThat(again.signature()).isEqualTo(counted.signature());
  }

  @Test
  @DisplayName("Invariant 1: sums of scores that an older version kept are gone, and nothing else")
  void sums_of_scores_are_removed_from_what_older_versions_kept() throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    only(start().count(1, List.of(batch(box, ballots))));
    Path kept = installation().keys().resolve("counted-1-0.json");
    final byte[] older = withScores(Files.readAllBytes(kept));
    Files.write(kept, older);
    Files.createLink(directory.resolve("carved"), kept);

    PastOpening past = start().countedAfter(0).orElseThrow();
    assertThat(past.batches()).hasSize(1);
    assertThat(past.isSigned((message, signed) -> Es256.holds(start().key(), message, signed)))
        .isTrue();
    assertThat(only(start().count(1, List.of(batch(box, ballots)))).ballots()).isEqualTo(10);
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .doesNotContain("sumOfSquares"));
    }
  }

  @Test
  @DisplayName("Attack: a writer of the teller's files hopes that scores' removal signs a forgery")
  void what_was_changed_before_scores_are_removed_is_not_signed() throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    only(start().count(1, List.of(batch(box, TestBallots.sealed(box, 10)))));
    Path kept = installation().keys().resolve("counted-1-0.json");
    String older = new String(withScores(Files.readAllBytes(kept)), StandardCharsets.UTF_8);
    String forged = older.replace("\"fives\":10", "\"fives\":11");
    assertThat(forged).isNotEqualTo(older);
    Files.writeString(kept, forged);
    assertThatThrownBy(() -> start().countedAfter(0)).isInstanceOf(TellerRefusal.class);
  }

  /** As the version before kept it: with a score, and signed with it. */
  private byte[] withScores(byte[] file) throws Exception {
    JsonNode results = TellerJson.MAPPER.readTree(file);
    ObjectNode counted = (ObjectNode) results.get(0).get("counted");
    Counted plain = TellerJson.MAPPER.treeToValue(counted, Counted.class);
    ((ObjectNode) counted.get("count"))
        .putArray("scores")
        .addObject()
        .put("measure", "core")
        .put("n", 10)
        .put("sum", 812.5)
        .put("sumOfSquares", 66406.25);
    String message = new String(Counted.message(plain), StandardCharsets.UTF_8);
    int last = message.lastIndexOf('\n') + 1;
    String older =
        message.substring(0, last) + "score core 10 812.5 66406.25\n" + message.substring(last);
    SigningKey signing = new SigningKey(installation().keys(), "teller.json");
    counted.put("signature", signing.sign(older.getBytes(StandardCharsets.UTF_8)));
    return TellerJson.MAPPER.writeValueAsBytes(results);
  }

  @Test
  @DisplayName("LIMIT: a copy of keys and ballots from before the count reads them, one after not")
  void who_copies_keys_and_ballots_before_the_count_can_read_them(@TempDir Path thief)
      throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    Path before = copyOfKeys(thief.resolve("before"));
    only(start().count(1, List.of(batch(box, ballots))));
    Path after = copyOfKeys(thief.resolve("after"));
    BoxKeys stolen = new BoxKeys(new TemporaryInstallation(before), new SecureRandom());
    assertThat(stolen.opener(box.id()).orElseThrow().open(ballots.get(0))).isNotEmpty();
    assertThat(new BoxKeys(new TemporaryInstallation(after), new SecureRandom()).opener(box.id()))
        .isEmpty();
  }

  private Path copyOfKeys(Path to) throws IOException {
    Path keys = Files.createDirectories(new TemporaryInstallation(to).keys());
    try (Stream<Path> files = Files.list(installation().keys())) {
      for (Path file : files.toList()) {
        Files.copy(file, keys.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return to;
  }

  @Test
  @DisplayName("Invariant 7, Once: what a crash left of an answer hides none that follows")
  void the_draft_of_an_answer_counts_for_nothing() throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    Files.createFile(installation().keys().resolve("counted-1-0.json~1.draft"));
    Batch batch = batch(box, TestBallots.sealed(box, 10));
    Counted counted = only(start().count(1, List.of(batch)));
    assertThat(only(start().count(1, List.of(batch))).signature()).isEqualTo(counted.signature());
    Path first = installation().keys().resolve("counted-1-0.json");
    Files.move(first, installation().keys().resolve("counted-1-2.json"));
    Node other = new Node(phone.office(), UUID.randomUUID(), Channel.PHONE);
    SignedBox late = newBox(start(), other, 0);
    Batch.Contents contents = new Batch.Contents(late, TestBallots.sealed(late, 10));
    only(start().count(1, List.of(new Batch(new Place(other, 1), List.of(contents)))));
    assertThat(start().boxes(1)).contains(box.id(), late.id());
    assertThat(start().countedAfter(0).orElseThrow().batches()).hasSize(2);
  }

  @Test
  void what_it_counted_is_given_back_opening_by_opening() {
    SignedBox first = newBox(start(), phone, 0);
    SignedBox second = newBox(start(), phone, 3);
    Counted early = only(start().count(2, List.of(batch(first, TestBallots.sealed(first, 10)))));
    Instant then = clock.instant();
    clock.advance(Duration.ofDays(7));
    start().count(3, List.of(batch(second, TestBallots.sealed(second, 9))));
    clock.advance(Duration.ofDays(7));
    Counted late = only(start().count(5, List.of(batch(second, TestBallots.sealed(second, 11)))));

    PastOpening past = start().countedAfter(0).orElseThrow();
    assertThat(past)
        .usingRecursiveComparison()
        .isEqualTo(
            new PastOpening(
                2, then.getEpochSecond(), List.of(new CountedBatch(Set.of(first.id()), early))));
    assertThat(start().countedAfter(2).orElseThrow())
        .as("too few")
        .isEqualTo(new PastOpening(3, then.plus(Duration.ofDays(7)).getEpochSecond(), List.of()));
    assertThat(start().countedAfter(3).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(
            new PastOpening(
                5,
                clock.instant().getEpochSecond(),
                List.of(new CountedBatch(Set.of(second.id()), late))));
    assertThat(start().countedAfter(5)).isEmpty();
  }

  @Test
  void what_an_older_version_counted_has_the_time_of_its_file() throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    List<byte[]> ballots = TestBallots.sealed(box, 10);
    Counted counted = only(start().count(1, List.of(batch(box, ballots))));
    Path file = installation().keys().resolve("counted-1-0.json");
    String older = Files.readString(file).replaceFirst(",\"at\":\\d+", "");
    assertThat(older).doesNotContain("\"at\"");
    Files.writeString(file, older);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000)));
    PastOpening past = start().countedAfter(0).orElseThrow();
    assertThat(past.at()).isEqualTo(1_700_000_000);
    assertThat(past.batches()).hasSize(1);
    assertThat(only(start().count(1, List.of(batch(box, ballots)))).signature())
        .isEqualTo(counted.signature());
  }

  @Test
  @DisplayName("Attack: a writer of the teller's files changes what was counted")
  void what_was_changed_is_not_given_back() throws Exception {
    SignedBox box = newBox(start(), phone, 0);
    only(start().count(1, List.of(batch(box, TestBallots.sealed(box, 10)))));
    Path file = installation().keys().resolve("counted-1-0.json");
    String signed = Files.readString(file);
    for (String forged :
        List.of(
            signed.replace("\"fives\":10", "\"fives\":11"),
            signed.replace("\"opening\":1", "\"opening\":2"))) {
      assertThat(forged).isNotEqualTo(signed);
      Files.writeString(file, forged);
      assertThatThrownBy(() -> start().countedAfter(0)).isInstanceOf(TellerRefusal.class);
    }
    Files.writeString(file, signed);
    assertThat(start().countedAfter(0)).isPresent();
  }

  // ---- here -----------------------------------------------------------------------------------

  private TemporaryInstallation installation() {
    return new TemporaryInstallation(directory);
  }

  private Teller start() {
    BoxKeys keys = new BoxKeys(installation(), new SecureRandom());
    return new EmbeddedTeller(keys, installation(), questionnaires, TestBallots.TEN, clock);
  }

  private static SignedBox newBox(Teller teller, Node node, long period) {
    return teller.newBoxes(List.of(node), 1, period).get(0);
  }

  private Batch batch(SignedBox box, List<byte[]> ballots) {
    return new Batch(place, List.of(new Batch.Contents(box, ballots)));
  }

  private static Counted only(List<Optional<Counted>> answers) {
    assertThat(answers).hasSize(1);
    return answers.get(0).orElseThrow();
  }
}
