package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.vote.casting.Casting;
import org.augenhoehe.vote.casting.Outcome;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.paper.RandomBallots;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.BoxKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of the real service: database, keys, boxes, and what the API then says. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class RealHistoryTest {

  private static final int MINIMUM = 10;
  private static final int OPENINGS = 6;

  @Inject Casting casting;
  @Inject Invitations invitations;
  @Inject Openings openings;
  @Inject Releases releases;
  @Inject BoxKeys keys;
  @Inject Questionnaires questionnaires;
  @Inject DataSource database;

  private final Map<UUID, List<UUID>> tree = new LinkedHashMap<>();
  private final Map<Ballot, Integer> numbers = new HashMap<>();
  private final History history = new History(MINIMUM);
  private Random random;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  @DisplayName("Invariant 1, Atoms: what the service publishes are sums of whole crowds")
  void what_is_published_are_sums_of_whole_crowds(long seed) throws Exception {
    random = new Random(seed);
    for (int i = 0; i < 2; i++) {
      UUID office = Api.newOffice();
      tree.put(office, List.of(Api.newTouchpoint(office), Api.newTouchpoint(office)));
    }
    Instant moment = Instant.now();
    for (int opening = 0; opening < OPENINGS; opening++) {
      cast();
      Map<UUID, Set<Integer>> boxes = waiting();
      List<Release> opened =
          openings.open(moment.plus(Duration.ofDays(7L * opening))).stream()
              .filter(release -> tree.containsKey(release.node().office()))
              .toList();
      history.add(opened.stream().map(release -> counted(release, boxes)).toList());
      assertNothingIsLost();
    }
    assertThat(history.released()).hasSizeGreaterThan(MINIMUM);
    assertThat(opened().stream().mapToInt(Release::ballots).sum())
        .isEqualTo(history.released().size());
    History.assertNobodyIsAlone(history.figures(History.scopes(tree)), MINIMUM);
    assertTheApiSaysTheSame();
  }

  private void cast() {
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    for (List<UUID> touchpoints : tree.values()) {
      for (UUID touchpoint : touchpoints) {
        for (Channel channel : Channel.values()) {
          int customers = random.nextInt(random.nextInt(3) == 0 ? 15 : 6);
          for (InvitationCode code :
              invitations.issue(touchpoint, channel, customers, LocalDate.now().plusYears(1))) {
            Map<String, Integer> said = newBallot(channel).answers();
            answers.add(
                casting.cast(code, new Leaf(touchpoint, channel), said).toCompletableFuture());
          }
        }
      }
    }
    assertThat(answers).allMatch(answer -> answer.join() instanceof Outcome.Cast);
  }

  /** Makes a ballot unlike all others, so that it can be recognized in a box. */
  private Ballot newBallot(Channel channel) {
    Ballot ballot;
    do {
      ballot = RandomBallots.ballot(questionnaires.current(), Place.form(channel), random);
    } while (numbers.putIfAbsent(ballot, numbers.size()) != null);
    return ballot;
  }

  /** Reads which ballots are in which box, with the keys on disk; only a test may do so. */
  private Map<UUID, Set<Integer>> waiting() throws Exception {
    Map<UUID, Set<Integer>> waiting = new HashMap<>();
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection.createStatement().executeQuery("SELECT box_id, sealed FROM ballot")) {
      while (rows.next()) {
        UUID box = rows.getObject(1, UUID.class);
        BoxKeys.Opener opener = keys.opener(box).orElseThrow();
        byte[] text;
        try {
          text = opener.open(Base64.getDecoder().decode(rows.getString(2)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
          continue;
        }
        Integer number = numbers.get(BallotPaper.read(text, questionnaires.current()));
        if (number != null && isOurs(connection, box)) {
          waiting.computeIfAbsent(box, any -> new HashSet<>()).add(number);
        }
      }
    }
    return waiting;
  }

  private boolean isOurs(Connection connection, UUID box) throws Exception {
    try (var query = connection.prepareStatement("SELECT node FROM box WHERE id = ?")) {
      query.setObject(1, box);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return tree.containsKey(UUID.fromString(row.getString(1).substring(0, 36)));
      }
    }
  }

  /** Finds the boxes that are gone by now and together have exactly the sums of this release. */
  private History.Counted counted(Release release, Map<UUID, Set<Integer>> before) {
    Set<Integer> crowd = new HashSet<>();
    Set<Integer> still = new HashSet<>();
    try {
      waiting().values().forEach(still::addAll);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Map<Integer, Ballot> byNumber = new HashMap<>();
    numbers.forEach((ballot, number) -> byNumber.put(number, ballot));
    List<Set<Integer>> gone =
        before.values().stream().filter(box -> box.stream().noneMatch(still::contains)).toList();
    for (int subset = 1; subset < 1 << gone.size(); subset++) {
      crowd.clear();
      for (int i = 0; i < gone.size(); i++) {
        if ((subset & 1 << i) != 0) {
          crowd.addAll(gone.get(i));
        }
      }
      if (crowd.size() == release.ballots()) {
        List<Ballot> ballots = crowd.stream().map(byNumber::get).toList();
        if (release.items().stream().allMatch(item -> item.equals(byHand(item.item(), ballots)))) {
          return new History.Counted(release, Set.copyOf(crowd));
        }
      }
    }
    throw new AssertionError("A release is not the sum of whole boxes");
  }

  /** Counts an item as left out only if the ballot's form asks it. */
  private ItemCount byHand(String item, List<Ballot> ballots) {
    int[] counts = new int[6];
    for (Ballot ballot : ballots) {
      if (questionnaires.current().items(ballot.form()).stream()
          .anyMatch(asked -> asked.id().equals(item))) {
        counts[ballot.answers().getOrDefault(item, 0)]++;
      }
    }
    return new ItemCount(item, counts[1], counts[2], counts[3], counts[4], counts[5], counts[0]);
  }

  private void assertNothingIsLost() throws Exception {
    Set<Integer> all = new HashSet<>();
    waiting().values().forEach(all::addAll);
    assertThat(all).noneMatch(history.released()::contains);
    all.addAll(history.released());
    assertThat(all).hasSize(numbers.size());
  }

  private void assertTheApiSaysTheSame() {
    tree.forEach(
        (office, touchpoints) -> {
          for (Channel channel : new Channel[] {null, Channel.PHONE, Channel.KIOSK}) {
            String query = "office=" + office + (channel == null ? "" : "&channel=" + channel);
            List<Integer> listed =
                Api.admin()
                    .get("/api/v1/releases?" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("releases.ballots");
            assertThat(listed)
                .isEqualTo(
                    opened().stream()
                        .filter(release -> release.node().office().equals(office))
                        .filter(release -> channel == null || channel == release.node().channel())
                        .map(Release::ballots)
                        .toList())
                .allMatch(ballots -> ballots >= MINIMUM);
          }
        });
  }

  private List<Release> opened() {
    return releases.ledger().releases().stream()
        .filter(release -> tree.containsKey(release.node().office()))
        .toList();
  }
}
