package org.augenhoehe.vote.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.Disk;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.PastOpening;
import org.augenhoehe.vote.teller.PastOpening.CountedBatch;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.augenhoehe.vote.teller.TestBallots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teller that listens, and a service that asks it. */
class TellerApartTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");
  private static final OpeningTimes MONDAYS = OpeningTimes.of("0 0 6 ? * MON");
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path tellers;
  @TempDir Path services;
  private final SettableClock clock = new SettableClock(MONDAY.minus(Duration.ofDays(3)));
  private final Node phone = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private SigningKey service;
  private TellerServer server;
  private RemoteTeller teller;
  private final List<HttpServer> others = new ArrayList<>();

  @BeforeEach
  void listen() throws IOException {
    service = new SigningKey(services, "service.json");
    server = start(0, clock);
    teller = client(service);
  }

  @AfterEach
  void close() {
    server.close();
    others.forEach(other -> other.stop(0));
  }

  private TellerServer start(int port, Clock at) throws IOException {
    return start(port, at, past -> past);
  }

  /**
   * @param lie about what was counted before
   */
  private TellerServer start(int port, Clock at, UnaryOperator<PastOpening> lie)
      throws IOException {
    TemporaryInstallation own = new TemporaryInstallation(tellers);
    EmbeddedTeller embedded =
        new EmbeddedTeller(
            new BoxKeys(own, new SecureRandom()), own, new Questionnaires(), TestBallots.TEN, at) {
          @Override
          public Optional<PastOpening> countedAfter(long opening) {
            return super.countedAfter(opening).map(lie);
          }
        };
    return new TellerServer(
        embedded,
        new ScheduledTeller(embedded, new Disk(own.keys()), MONDAYS, at),
        embedded.signing(),
        VerifyingKey.of(service.publicKey()),
        new InetSocketAddress("localhost", port));
  }

  private RemoteTeller client(SigningKey own) {
    return client(url(), own);
  }

  private RemoteTeller client(URI at) {
    return client(at, service);
  }

  private RemoteTeller client(URI at, SigningKey own) {
    return client(at, own, TestBallots.TEN.minimum());
  }

  private RemoteTeller client(URI at, SigningKey own, int minimum) {
    return new RemoteTeller(at, VerifyingKey.of(tellersKey().publicKey()), own, minimum);
  }

  private SigningKey tellersKey() {
    return new SigningKey(new TemporaryInstallation(tellers).keys(), "teller.json");
  }

  private URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  @Test
  @DisplayName("Invariant 6, Sealed: the service has no key that opens a box")
  void it_makes_boxes_and_counts_them_in_its_own_directory() {
    SignedBox box = newBox(0);
    assertThat(teller.hasSigned(box)).isTrue();
    assertThat(teller.key()).isEqualTo(tellersKey().publicKey());
    assertThat(teller.canOpen(box.id())).isTrue();
    assertThat(teller.canOpen(UUID.randomUUID())).isFalse();
    clock.set(MONDAY);
    Counted counted = only(teller.count(1, List.of(batch(box, 12))));
    assertThat(counted.ballots()).isEqualTo(12);
    assertThat(counted.hashes()).hasSize(12 * 32);
    assertThat(teller.lastOpening()).isEqualTo(1);
    assertThat(teller.boxes(1)).contains(box.id());
    assertThat(teller.boxes(2)).doesNotContain(box.id());
    assertThat(services).isDirectoryNotContaining("glob:**{boxes,period,counted}*");
  }

  @Test
  void boxes_that_nobody_needs_are_destroyed() {
    SignedBox box = newBox(0);
    teller.destroy(List.of(box.id()));
    teller.destroy(List.of());
    assertThat(teller.boxes(0)).isEmpty();
    assertThat(teller.canOpen(box.id())).isFalse();
  }

  @Test
  @DisplayName(
      "Invariant 3, Fixed times: the teller counts at its own times only, by its own clock")
  void each_of_its_times_serves_one_opening() throws IOException {
    SignedBox box = newBox(0);
    Batch tooFew = batch(box, 9);
    assertRefused(() -> teller.count(1, List.of(tooFew)));
    clock.set(MONDAY.minusSeconds(1));
    assertRefused(() -> teller.count(1, List.of(tooFew)));
    clock.set(MONDAY);
    assertThat(teller.count(1, List.of(tooFew))).containsExactly(Optional.empty());
    // One more, and the difference would be one person.
    assertThat(teller.count(1, List.of(batch(box, 10)))).containsExactly(Optional.empty());
    assertRefused(() -> teller.count(2, List.of(batch(box, 10))));
    server.close();
    server = start(0, clock);
    teller = client(service);
    assertRefused(() -> teller.count(2, List.of(batch(box, 10))));
    // A clock that is set back gives no second chance.
    clock.set(MONDAY.minus(WEEK));
    assertRefused(() -> teller.count(2, List.of(batch(box, 10))));
    clock.set(MONDAY.plus(WEEK));
    assertThat(only(teller.count(2, List.of(batch(box, 10)))).ballots()).isEqualTo(10);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: an hour after its time it only repeats what it said")
  void one_who_began_in_time_cannot_choose_the_moment() {
    SignedBox box = newBox(0);
    Batch counted = batch(box, 10);
    Node other = new Node(phone.office(), UUID.randomUUID(), Channel.PHONE);
    SignedBox late = teller.newBoxes(List.of(other), 1, 0).get(0);
    Batch tooLate =
        new Batch(
            new Place(other, 1), List.of(new Batch.Contents(late, TestBallots.sealed(late, 10))));
    clock.set(MONDAY);
    Counted first = only(teller.count(3, List.of(counted)));
    clock.set(MONDAY.plus(Duration.ofHours(1)));
    assertThat(only(teller.count(3, List.of(counted))).signature()).isEqualTo(first.signature());
    assertThat(teller.count(3, List.of(tooLate))).containsExactly(Optional.empty());
    clock.set(MONDAY.plus(WEEK));
    assertThat(only(teller.count(4, List.of(tooLate))).ballots()).isEqualTo(10);
    // A restored service may ask again for what is long over.
    assertThat(only(teller.count(3, List.of(counted))).signature()).isEqualTo(first.signature());
    assertThat(teller.lastOpening()).isEqualTo(4);
  }

  @Test
  void what_was_counted_comes_back_over_the_wire() {
    SignedBox box = newBox(0);
    clock.set(MONDAY);
    Counted counted = only(teller.count(4, List.of(batch(box, 12))));
    clock.set(MONDAY.plus(WEEK));
    assertThat(teller.countedAfter(3).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(
            new PastOpening(
                4, MONDAY.getEpochSecond(), List.of(new CountedBatch(Set.of(box.id()), counted))));
    assertThat(teller.countedAfter(4)).isEmpty();
  }

  @Test
  @DisplayName("Attack: a teller gives back other counts than it signed, or of another opening")
  void counts_that_come_back_must_be_signed() throws IOException {
    clock.set(MONDAY);
    SignedBox box = newBox(0);
    teller.count(4, List.of(batch(box, 12)));
    List<UnaryOperator<PastOpening>> lies =
        List.of(
            past -> new PastOpening(5, past.at(), past.batches()),
            past -> new PastOpening(2, past.at(), List.of()),
            past -> new PastOpening(4, past.at(), List.of(withOneMore(past.batches().get(0)))));
    for (UnaryOperator<PastOpening> lie : lies) {
      server.close();
      server = start(0, clock, lie);
      teller = client(service);
      assertRefused(() -> teller.countedAfter(3));
    }
  }

  private static CountedBatch withOneMore(CountedBatch batch) {
    Counted counted = batch.counted();
    return new CountedBatch(
        batch.boxes(),
        new Counted(
            counted.place(),
            counted.opening(),
            counted.ballots() + 1,
            counted.spoiled(),
            counted.count(),
            counted.hashes(),
            counted.signature(),
            counted.listSignature()));
  }

  @Test
  void no_box_is_made_for_a_period_before_the_first() {
    assertRefused(() -> newBox(-1));
  }

  @Test
  @DisplayName("Attack: a teller that is not the one whose key is set")
  void a_forged_teller_is_not_believed() throws IOException {
    RemoteTeller misled =
        new RemoteTeller(
            url(),
            VerifyingKey.of(new SigningKey(services, "other.json").publicKey()),
            service,
            10);
    assertRefused(() -> misled.newBoxes(List.of(phone), 1, 0));
    assertRefused(() -> misled.boxes(0));
    SignedBox box = newBox(0);
    assertThat(misled.hasSigned(box)).isFalse();
  }

  @Test
  @DisplayName("Attack: a list of counted ballots that the teller did not sign")
  void a_list_with_another_signature_is_refused() throws IOException {
    Batch batch = batch(newBox(0), 10);
    clock.set(MONDAY);
    Counted counted = only(teller.count(1, List.of(batch)));
    assertThat(answered(counted, counted.listSignature()).count(1, List.of(batch)))
        .usingRecursiveComparison()
        .isEqualTo(List.of(Optional.of(counted)));
    // That of the counts is by the same key, but not of the list alone.
    assertRefused(() -> answered(counted, counted.signature()).count(1, List.of(batch)));
    assertRefused(() -> answered(counted, new byte[64]).count(1, List.of(batch)));
    assertThat(only(answered(counted, null).count(1, List.of(batch))).list())
        .as("of an older version")
        .isEmpty();
  }

  /** Asks one that has the teller's key and answers with this signature of the list. */
  private RemoteTeller answered(Counted counted, byte[] listSignature) {
    byte[] answers =
        Wire.write(
            new Wire.Answers(
                List.of(
                    new Counted(
                        counted.place(),
                        counted.opening(),
                        counted.ballots(),
                        counted.spoiled(),
                        counted.count(),
                        counted.hashes(),
                        counted.signature(),
                        listSignature))));
    try {
      HttpServer other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      other.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            byte[] body =
                path.equals(Wire.STATE)
                    ? Wire.write(new Wire.State(Set.of(), 0, TestBallots.TEN.minimum()))
                    : answers;
            Request asked =
                Request.parse(
                        path,
                        exchange.getRequestHeaders().getFirst(Request.HEADER),
                        VerifyingKey.of(service.publicKey()))
                    .orElseThrow();
            byte[] signature = tellersKey().sign(asked.answered(200, body));
            exchange.getResponseHeaders().set(Wire.ANSWER, Wire.base64(signature));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      other.start();
      others.add(other);
      URI there = URI.create("http://localhost:" + other.getAddress().getPort());
      return client(there);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("Attack: one who is not the service asks the teller to count")
  void strangers_are_not_answered() throws Exception {
    RemoteTeller stranger = client(new SigningKey(services, "strangers.json"));
    clock.set(MONDAY);
    assertRefused(() -> stranger.newBoxes(List.of(phone), 1, 0));
    assertRefused(() -> stranger.count(1, List.of(batch(newBox(0), 10))));
    String unsigned =
        Stream.of(16, 32, 64)
            .map(bytes -> Wire.base64(new byte[bytes]))
            .collect(Collectors.joining("."));
    for (String header : List.of("", "..", "a.b.c", "x", unsigned)) {
      assertThat(post(Wire.STATE, "{\"opening\":0}", header).statusCode()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("Attack: a request of the service with another body, or for another address")
  void what_was_signed_holds_for_one_body_and_one_address() throws Exception {
    String body = "{\"opening\":0}";
    String header = Request.of(Wire.STATE, body.getBytes()).header(service);
    assertThat(post(Wire.STATE, body, header).statusCode()).isEqualTo(200);
    assertThat(post(Wire.STATE, "{\"opening\":1}", header).statusCode()).isEqualTo(400);
    assertThat(post(Wire.DESTROY, body, header).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("Invariant 1, Atoms: a teller with a smaller k is not asked to count")
  void a_teller_that_counts_fewer_than_are_published_counts_nothing() {
    SignedBox box = newBox(0);
    clock.set(MONDAY);
    RemoteTeller careful = client(url(), service, 11);
    assertThat(careful.boxes(1)).contains(box.id());
    assertRefused(() -> careful.count(1, List.of(batch(box, 11))));
    assertThat(teller.boxes(1)).contains(box.id());
    assertThat(only(teller.count(1, List.of(batch(box, 11)))).ballots()).isEqualTo(11);
  }

  @Test
  @DisplayName("Attack: one in between answers with what the teller signed earlier")
  void an_earlier_answer_fits_no_later_request() throws IOException {
    try (Between between = new Between(url())) {
      RemoteTeller asked = client(between.url());
      assertThat(asked.lastOpening()).isZero();
      assertThat(asked.lastOpening()).isZero();
      between.repeat();
      assertRefused(asked::lastOpening);
    }
  }

  @Test
  @DisplayName("Attack: one in between answers without an end")
  void what_does_not_tell_its_length_is_not_kept() throws IOException {
    try (Between between = new Between(url())) {
      RemoteTeller asked = client(between.url());
      assertThat(asked.lastOpening()).isZero();
      between.hideLength();
      assertRefused(asked::lastOpening);
    }
  }

  @Test
  void what_cannot_be_read_is_refused_and_breaks_nothing() throws Exception {
    for (String body : List.of("", "[]", "{\"nodes\":[\"x\"]}", "{\"boxes\":7}")) {
      for (String path : List.of(Wire.NEW_BOXES, Wire.COUNT, Wire.DESTROY, "/nothing")) {
        String header = Request.of(path, body.getBytes()).header(service);
        assertThat(post(path, body, header).statusCode()).as(path + body).isIn(400, 404, 500);
      }
    }
    assertThat(teller.boxes(0)).isEmpty();
  }

  private HttpResponse<String> post(String path, String body, String header) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url().resolve(path))
                .header(Request.HEADER, header)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private SignedBox newBox(long period) {
    return teller.newBoxes(List.of(phone), 1, period).get(0);
  }

  private Batch batch(SignedBox box, int ballots) {
    return new Batch(
        new Place(phone, 1), List.of(new Batch.Contents(box, TestBallots.sealed(box, ballots))));
  }

  private static void assertRefused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(TellerRefusal.class);
  }

  private static Counted only(List<Optional<Counted>> answers) {
    assertThat(answers).hasSize(1);
    return answers.get(0).orElseThrow();
  }
}
