package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.paper.Count;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The operator of the service, who holds the sealed ballots, asks the teller twice for counts that
 * differ by one customer.
 */
class BatchesTest {

  private static final Map<String, Integer> VICTIM = Map.of("respected", 2, "heard", 4, "time", 1);

  @TempDir Path directory;
  private final Questionnaires questionnaires = new Questionnaires();
  private final Questionnaire questionnaire = questionnaires.version(1);
  private final Node phone = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private final Node kiosk = new Node(phone.office(), phone.touchpoint(), Channel.KIOSK);
  private final Node above = phone.parent().orElseThrow();
  private BoxKeys keys;
  private EmbeddedTeller teller;
  private SignedBox box;
  private SignedBox beside;
  private byte[] victim;
  private List<byte[]> others;

  /** What is asked, with the victim and without. */
  private record Question(long opening, Batch batch) {}

  private enum Attack {
    REPEATED,
    REPLAYED,
    SPLIT,
    MERGED
  }

  /** One who counts. */
  private interface Counting {
    Optional<Count> of(Question question);
  }

  @BeforeEach
  void cast() {
    TemporaryInstallation installation = new TemporaryInstallation(directory);
    keys = new BoxKeys(installation, new SecureRandom());
    teller =
        new EmbeddedTeller(keys, installation, questionnaires, TestBallots.TEN, Clock.systemUTC());
    box = teller.newBoxes(List.of(phone), 1, 0).get(0);
    beside = teller.newBoxes(List.of(kiosk), 1, 0).get(0);
    victim = sealed(VICTIM);
    others = IntStream.range(0, 10).mapToObj(Insider::answers).map(this::sealed).toList();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Attack: batches that differ by one ballot, where each is counted (naive twin)")
  void who_counts_whatever_is_asked_tells_what_one_customer_said(Attack attack) {
    assertThat(learned(attack, this::naively)).hasValue(VICTIM);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Attack: repeated, replayed, split and merged batches at the teller")
  void no_two_answers_of_the_teller_differ_by_one_ballot(Attack attack) {
    Counting counting =
        question ->
            teller.count(question.opening(), List.of(question.batch())).get(0).map(Counted::count);
    assertThat(learned(attack, counting)).isEmpty();
  }

  @Test
  @DisplayName("LIMIT: one who leaves ballots out and adds their own reads one; the hashes show it")
  void a_box_that_was_stuffed_lacks_the_ballots_that_it_should_hold() {
    List<Map<String, Integer>> own = IntStream.range(20, 29).mapToObj(Insider::answers).toList();
    List<byte[]> stuffed = new ArrayList<>(own.stream().map(this::sealed).toList());
    stuffed.add(victim);
    Counted counted = teller.count(1, List.of(batch(phone, box, stuffed))).get(0).orElseThrow();
    Count known =
        Count.of(own.stream().map(said -> new Ballot(1, Form.FULL, said)).toList(), questionnaire);
    assertThat(difference(counted.count(), known)).isEqualTo(VICTIM);
    Set<ByteBuffer> hashes = new HashSet<>();
    for (int at = 0; at < counted.hashes().length; at += 32) {
      hashes.add(ByteBuffer.wrap(counted.hashes(), at, 32).slice());
    }
    assertThat(hashes).contains(ByteBuffer.wrap(Sha256.of(victim)));
    assertThat(others).noneMatch(left -> hashes.contains(ByteBuffer.wrap(Sha256.of(left))));
  }

  /** The difference of both answers, if there are two. */
  private Optional<Map<String, Integer>> learned(Attack attack, Counting counting) {
    List<byte[]> all = new ArrayList<>(others);
    all.add(victim);
    Question with = new Question(1, batch(phone, box, all));
    Question without = new Question(1, batch(phone, box, others));
    switch (attack) {
      case REPEATED -> {}
      case REPLAYED -> without = new Question(2, without.batch());
      case SPLIT -> with = new Question(1, batch(above, box, all));
      case MERGED -> {
        List<byte[]> counted = TestBallots.sealed(beside, 10, Form.KIOSK);
        without = new Question(1, batch(kiosk, beside, counted));
        with =
            new Question(
                2,
                new Batch(
                    new Place(above, 1),
                    List.of(
                        new Batch.Contents(beside, counted),
                        new Batch.Contents(box, List.of(victim)))));
      }
    }
    Optional<Count> fewer = counting.of(without);
    Optional<Count> more = counting.of(with);
    return fewer.flatMap(one -> more.map(other -> difference(other, one)));
  }

  private static Map<String, Integer> difference(Count more, Count fewer) {
    Map<String, Integer> said = new HashMap<>();
    for (int item = 0; item < more.items().size(); item++) {
      List<Integer> high = counts(more.items().get(item));
      List<Integer> low = counts(fewer.items().get(item));
      for (int answer = 1; answer <= 5; answer++) {
        if (high.get(answer - 1) == low.get(answer - 1) + 1) {
          said.put(more.items().get(item).item(), answer);
        }
      }
    }
    return said;
  }

  private static List<Integer> counts(ItemCount item) {
    return List.of(item.ones(), item.twos(), item.threes(), item.fours(), item.fives());
  }

  /** From ten valid ballots on, with no memory and no look at what is asked. */
  private Optional<Count> naively(Question question) {
    List<Ballot> ballots = new ArrayList<>();
    for (Batch.Contents contents : question.batch().boxes()) {
      BoxKeys.Opener opener = keys.opener(contents.box().id()).orElseThrow();
      for (byte[] text : contents.ballots()) {
        try {
          ballots.add(BallotPaper.read(opener.open(text), questionnaire));
        } catch (GeneralSecurityException | BallotPaper.SpoiledException e) {
          throw new AssertionError(e);
        }
      }
    }
    return ballots.size() < 10 ? Optional.empty() : Optional.of(Count.of(ballots, questionnaire));
  }

  private static Batch batch(Node node, SignedBox box, List<byte[]> ballots) {
    return new Batch(new Place(node, 1), List.of(new Batch.Contents(box, ballots)));
  }

  private byte[] sealed(Map<String, Integer> answers) {
    try {
      return BoxKeys.sealer(box.id(), box.key())
          .seal(BallotPaper.write(new Ballot(1, Form.FULL, answers), questionnaire));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
