package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.platform.Deployment;
import org.augenhoehe.redteam.DiskSearch;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages as they are delivered, in both flavours: starting, dying, starting again. */
class PackagedServiceIT {

  private static final int CUSTOMERS = 400;
  private static final int THREADS = 8;
  private static final String H2 = "quarkus-app";
  private static final String POSTGRESQL = "quarkus-app-postgresql";

  @TempDir Path data;
  private EmbeddedPostgres postgres;
  private final Map<String, String> settings = new HashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() throws IOException {
    threads.shutdownNow();
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  @DisplayName("Invariant 7, Once: what was accepted survives kill -9 and is counted once, on H2")
  void accepted_ballots_survive_a_kill_on_h2() throws Exception {
    accepted_ballots_survive_a_kill(H2);
  }

  @Test
  @DisplayName("Invariant 7, Once: what was accepted survives kill -9, on PostgreSQL")
  void accepted_ballots_survive_a_kill_on_postgresql() throws Exception {
    startPostgres();
    accepted_ballots_survive_a_kill(POSTGRESQL);
  }

  @Test
  @DisplayName("Invariant 7, Once: a full disk ends the service and costs no accepted ballot")
  void a_full_disk_ends_the_service_and_costs_nobody_their_vote() throws Exception {
    int accepted = 0;
    try (PackagedService service =
        PackagedService.startWhereFilesEndAt(3_000, H2, data, settings).awaitReady()) {
      String touchpoint = service.newTouchpoint();
      List<String> codes = service.codes(touchpoint, CUSTOMERS);
      while (accepted < CUSTOMERS && isAccepted(service, codes.get(accepted), touchpoint)) {
        accepted++;
      }
      assertThat(service.awaitRefusal()).contains("is the disk full?");
    }
    assertThat(accepted).isBetween(10, CUSTOMERS - 1);
    try (PackagedService again = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(again.open()).hasSize(1).first(INTEGER).isBetween(accepted, accepted + 1);
    }
  }

  private static boolean isAccepted(PackagedService service, String code, String touchpoint)
      throws InterruptedException {
    try {
      return service.cast(code, touchpoint, "{\"heard\":3}") == 201;
    } catch (IOException ended) {
      return false;
    }
  }

  @Test
  @DisplayName("Invariant 1, Atoms: two instances that open at once make one release")
  void two_instances_that_open_at_once_make_one_release() throws Exception {
    startPostgres();
    try (PackagedService one = PackagedService.start(POSTGRESQL, data, settings).awaitReady();
        PackagedService two = PackagedService.start(POSTGRESQL, data, settings).awaitReady()) {
      for (int round = 0; round < 5; round++) {
        String touchpoint = one.newTouchpoint();
        List<String> codes = one.codes(touchpoint, 12);
        for (int i = 0; i < 12; i++) {
          PackagedService any = i % 2 == 0 ? one : two;
          assertThat(any.cast(codes.get(i), touchpoint, "{\"heard\":3}")).isEqualTo(201);
        }
        assertThat(two.cast(codes.get(0), touchpoint, "{\"heard\":3}")).isEqualTo(409);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Integer> counted = new ArrayList<>();
        for (Future<List<Integer>> answer :
            threads.invokeAll(List.of(opening(start, one), opening(start, two)))) {
          counted.addAll(answer.get());
        }
        assertThat(counted).containsExactly(12);
        assertThat(one.get("/api/v1/releases").body())
            .isEqualTo(two.get("/api/v1/releases").body());
      }
      assertThat(onDisk().boxes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Invariant 8, Closed by default: a missing key stops the start and says which")
  void a_missing_key_stops_the_start() throws Exception {
    // As one who knows no settings might type it.
    settings.put("AUGENHOEHE_ADMIN_PASSWORD", "nur-$$-in-${diesem}-Test");
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      String touchpoint = service.newTouchpoint();
      service.cast(service.codes(touchpoint, 1).get(0), touchpoint, "{\"heard\":3}");
      service.get("/api/v1/touchpoints/" + touchpoint + "/challenge?channel=PHONE");
    }
    for (String key :
        List.of("period.key", "teller.json", key("issuer-"), "invitation-codes.key")) {
      Path file = data.resolve("keys").resolve(key);
      Path aside = data.resolve(key);
      Files.move(file, aside);
      assertThat(PackagedService.start(H2, data, settings).awaitRefusal())
          .contains("missing", file.toString());
      Files.move(aside, file);
    }
    Path boxes = data.resolve("keys").resolve(key("boxes-"));
    Path aside = data.resolve("boxes");
    Files.move(boxes, aside);
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(service.output()).contains("is missing: 1 ballots at ");
    }
    Files.move(aside, boxes);
    settings.put("AUGENHOEHE_ADMIN_PASSWORD", "an-einem-anderen-Tag");
    try (PackagedService again = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(again.output())
          .contains("AUGENHOEHE_ADMIN_PASSWORD is not the password of admin")
          .doesNotContain("an-einem-anderen-Tag");
    }
  }

  @Test
  @DisplayName("Invariant 8, Closed by default: a setting that makes no sense stops the start")
  void settings_that_make_no_sense_stop_the_start() throws Exception {
    // Fewer than five to a release.
    settings.put("AUGENHOEHE_RELEASE_MINIMUM", "4");
    settings.put("AUGENHOEHE_ADMISSION_KIOSK_TOKENS_PER_MINUTE", "0");
    settings.put("AUGENHOEHE_BALLOT_QUEUE", "none");
    settings.put("AUGENHOEHE_PUBLIC_URL", "feedback.example.de");
    settings.put("AUGENHOEHE_DEMO", "maybe");
    assertThat(PackagedService.start(H2, data, settings).awaitRefusal())
        .contains(
            "augenhoehe.release.minimum",
            "augenhoehe.admission.kiosk-tokens.per-minute",
            "augenhoehe.ballot.queue",
            "augenhoehe.public-url",
            "augenhoehe.demo");
    settings.clear();
    // A misspelt name is not read: k would be ten, and the operator would not know.
    settings.put("AUGENHOEHE_RELEASE_MINIMUN", "20");
    Path untouched = data.resolve("untouched");
    assertThat(PackagedService.start(H2, untouched, settings).awaitRefusal())
        .contains("There is no such setting: AUGENHOEHE_RELEASE_MINIMUN.");
    assertThat(untouched).doesNotExist();
    settings.clear();
    settings.put("AUGENHOEHE_ADMIN_PASSWORD", "elf-Zeichen");
    assertThat(PackagedService.start(H2, data.resolve("new"), settings).awaitRefusal())
        .contains("AUGENHOEHE_ADMIN_PASSWORD is too short")
        .doesNotContain("elf-Zeichen");
    settings.clear();
    settings.put("AUGENHOEHE_POSTGRES_URL", "jdbc:postgresql://db.example.de/augenhoehe");
    assertThat(PackagedService.start(H2, untouched, settings).awaitRefusal())
        .contains("AUGENHOEHE_POSTGRES_URL is set, but this is the build for H2");
    assertThat(untouched.resolve("augenhoehe.mv.db")).doesNotExist();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: the log is checked with and without the service")
  void the_audit_log_is_checked_with_and_without_the_service() throws Exception {
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      service.newTouchpoint();
      assertThat(audit("verify", service.address().getPort()))
          .startsWith("0 The service is running and has its database to itself.")
          .contains("Its last check, in the last 36 hours, found the log whole");
    }
    assertThat(audit("verify", 1)).startsWith("0 The audit log is whole.");
    execute("UPDATE audit_entry SET who = 'niemand' WHERE what = 'office-added'");
    assertThat(audit("verify", 1)).startsWith("1 The audit log is NOT whole:");
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(service.output()).contains("The audit log is not whole: entry ");
      assertThat(service.get("/q/health/well").statusCode()).isEqualTo(503);
      assertThat(audit("verify", service.address().getPort())).startsWith("1 ");
      assertThat(audit("continue", service.address().getPort())).startsWith("1 ");
      service.newTouchpoint();
    }
    assertThat(audit("continue", 1)).startsWith("0 ").contains("says so for good");
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(service.get("/q/health/well").statusCode()).isEqualTo(200);
    }
  }

  private String audit(String what, int port) throws Exception {
    return PackagedService.run(H2, data, settings, port, "audit", what);
  }

  @Test
  void an_archive_of_classes_is_made_and_used() throws Exception {
    Deployment.archiveClasses(Path.of("target", H2));
    Path loaded = data.resolve("loaded.log");
    settings.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
    PackagedService.start(H2, data, settings).awaitReady().close();
    assertThat(loaded)
        .content()
        .contains("org.augenhoehe.vote.casting.CastingQueue source: shared objects file (top)");
  }

  @Test
  @DisplayName("Invariant 6, Sealed: a key that a kill spared is destroyed at the next start")
  void a_condemned_key_is_destroyed_at_the_next_start() throws Exception {
    PackagedService.start(H2, data, settings).awaitReady().close();
    UUID box = UUID.randomUUID();
    Path key = data.resolve("keys").resolve("box-" + box + ".json");
    Files.writeString(key, "{}");
    execute("INSERT INTO condemned_key (box_id) VALUES ('" + box + "')");
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      assertThat(key).doesNotExist();
      assertThat(onDisk().secret(box)).isEmpty();
      assertThat(service.open()).isEmpty();
    }
  }

  @Test
  @DisplayName("Attack: a dump of the memory, beside clients without a script (naive twin)")
  void what_a_client_sealed_is_not_in_memory() throws Exception {
    try (PackagedService service = PackagedService.start(H2, data, settings).awaitReady()) {
      String touchpoint = service.newTouchpoint();
      List<String> codes = service.codes(touchpoint, 6);
      NamedBox box =
          NamedBox.parse(
              service.get("/api/v1/touchpoints/" + touchpoint + "/box?channel=PHONE").body());
      List<Integer> sealed = List.of(3, 1, 4, 1, 5, 2, 5, 3, 5, 4, 2, 1);
      List<Integer> open = List.of(2, 5, 1, 4, 2, 3, 1, 5, 3, 2, 4, 4);
      for (String code : codes.subList(0, 3)) {
        byte[] paper = box.paper(answers(box, sealed));
        assertThat(service.castSealed(code, touchpoint, box, box.seal(paper))).isEqualTo(201);
      }
      for (String code : codes.subList(3, 6)) {
        String json = JsonObject.mapFrom(answers(box, open)).encode();
        assertThat(service.cast(code, touchpoint, json)).isEqualTo(201);
      }
      DiskSearch thief = new DiskSearch();
      Map.of("sealed on the device", sealed, "sent in the clear", open)
          .forEach(
              (how, answers) ->
                  thief
                      .bytes(how, Arrays.copyOf(box.paper(answers(box, answers)), 14))
                      .text(how, JsonObject.mapFrom(answers(box, answers)).encode()));
      assertThat(thief.in(service.memory(data.resolve("heap.hprof"))))
          .containsExactly("sent in the clear");
    }
  }

  private static Map<String, Integer> answers(NamedBox box, List<Integer> answers) {
    Map<String, Integer> byItem = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      byItem.put(box.items().get(i), answers.get(i));
    }
    return byItem;
  }

  private void accepted_ballots_survive_a_kill(String app) throws Exception {
    Map<Integer, AtomicInteger> accepted = new ConcurrentHashMap<>();
    AtomicInteger inFlight = new AtomicInteger();
    String touchpoint;
    List<String> codes;
    PackagedService service = PackagedService.start(app, data, settings).awaitReady();
    try {
      touchpoint = service.newTouchpoint();
      codes = service.codes(touchpoint, CUSTOMERS);
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> casters = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        casters.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < CUSTOMERS; n = next.getAndIncrement()) {
                    int answer = 1 + n % 5;
                    try {
                      int status =
                          service.cast(
                              codes.get(n), touchpoint, "{\"heard\":%d}".formatted(answer));
                      assertThat(status).isEqualTo(201);
                      accepted.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
                    } catch (IOException killed) {
                      inFlight.incrementAndGet();
                      return null;
                    }
                  }
                  return null;
                }));
      }
      while (sum(accepted) < CUSTOMERS / 4) {
        Thread.sleep(5);
      }
      service.kill();
      for (Future<?> caster : casters) {
        caster.get();
      }
      assertThat(sum(accepted)).as("killed under load").isLessThan(CUSTOMERS);
    } finally {
      service.kill();
    }
    List<Integer> counted;
    try (PackagedService again = PackagedService.start(app, data, settings).awaitReady()) {
      counted = again.open();
      assertThat(counted).hasSize(1);
      assertThat(counted.get(0)).isBetween(sum(accepted), sum(accepted) + inFlight.get());
      assertThat(again.open()).isEmpty();
      // However the kill is timed, a code casts its ballot or has cast it.
      int cast = 0;
      for (String code : codes) {
        int status = again.cast(code, touchpoint, "{\"heard\":3}");
        assertThat(status).isIn(201, 409);
        cast += status == 201 ? 1 : 0;
      }
      assertThat(counted.get(0) + cast).isEqualTo(CUSTOMERS);
    }
    List<Integer> counts = counts();
    int additional = 0;
    for (int answer = 1; answer <= 5; answer++) {
      int surely = accepted.get(answer).get();
      assertThat(counts.get(answer - 1)).isGreaterThanOrEqualTo(surely);
      additional += counts.get(answer - 1) - surely;
    }
    assertThat(additional).isLessThanOrEqualTo(inFlight.get());
  }

  private static int sum(Map<Integer, AtomicInteger> counts) {
    return counts.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  private static Callable<List<Integer>> opening(CyclicBarrier start, PackagedService service) {
    return () -> {
      start.await();
      return service.open();
    };
  }

  private void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
    settings.put("AUGENHOEHE_POSTGRES_URL", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
  }

  private KeysOnDisk onDisk() {
    return new KeysOnDisk(data.resolve("keys"));
  }

  private String key(String prefix) throws IOException {
    return keys().stream().filter(name -> name.startsWith(prefix)).findAny().orElseThrow();
  }

  private List<String> keys() throws IOException {
    try (var files = Files.list(data.resolve("keys"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** How often each answer to the one item was counted. */
  private List<Integer> counts() throws Exception {
    try (Connection connection = connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT ones, twos, threes, fours, fives FROM release_item"
                        + " WHERE item = 'heard'")) {
      row.next();
      return List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
    }
  }

  private void execute(String statement) throws Exception {
    try (Connection connection = connect()) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private Connection connect() throws Exception {
    return postgres != null
        ? postgres.getPostgresDatabase().getConnection()
        : DriverManager.getConnection(
            "jdbc:h2:file:" + data.resolve("augenhoehe") + ";FILE_LOCK=FS", "", "");
  }
}
