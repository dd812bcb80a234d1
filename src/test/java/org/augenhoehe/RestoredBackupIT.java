package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made and restored as deploy/README.md says, by its own commands where it can be. */
class RestoredBackupIT {

  private static final String HEARD = "{\"heard\":3}";

  @TempDir Path data;
  @TempDir Path backups;
  private EmbeddedPostgres postgres;
  private final Map<String, String> settings = new HashMap<>();

  private interface Step {
    void run() throws Exception;
  }

  @AfterEach
  void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  @DisplayName("Invariant 1, Atoms: releases since a backup come back and count once, on H2")
  void releases_come_back_on_h2() throws Exception {
    List<String> commands = documented();
    assertThat(commands).hasSize(3);
    releases_come_back("quarkus-app", () -> run(commands.get(0)), () -> run(commands.get(2)));
    lost_keys_come_back_without_those_of_boxes(commands.get(1));
    slips_can_be_ended();
  }

  @Test
  @DisplayName("Invariant 1, Atoms: releases since a backup come back, on PostgreSQL")
  void releases_come_back_on_postgresql() throws Exception {
    postgres = EmbeddedPostgres.start();
    change("CREATE DATABASE service");
    settings.put("AUGENHOEHE_POSTGRES_URL", postgres.getJdbcUrl("postgres", "service"));
    settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
    // The embedded PostgreSQL comes without pg_dump.
    releases_come_back(
        "quarkus-app-postgresql",
        () -> change("CREATE DATABASE backup TEMPLATE service"),
        () -> {
          change("DROP DATABASE service");
          change("CREATE DATABASE service TEMPLATE backup");
        });
  }

  @Test
  void releases_come_back_once_a_teller_apart_answers() throws Exception {
    Path tellers = backups.resolve("teller");
    Map<String, String> tellerSettings = new HashMap<>();
    tellerSettings.put("AUGENHOEHE_TELLER_PORT", String.valueOf(PackagedService.freePort()));
    tellerSettings.put("AUGENHOEHE_TELLER_SERVICE_KEY", key(data, "service.json"));
    settings.put(
        "AUGENHOEHE_TELLER_URL",
        "http://localhost:" + tellerSettings.get("AUGENHOEHE_TELLER_PORT"));
    settings.put("AUGENHOEHE_TELLER_KEY", key(tellers, "teller.json"));
    settings.put("AUGENHOEHE_TELLER_NAME", "Personalrat");
    List<String> commands = documented();
    PackagedService teller = startTeller(tellers, tellerSettings);
    try {
      JsonPath before = countTen(() -> run(commands.get(0)));
      teller.kill();
      run(commands.get(2));
      try (PackagedService service =
          PackagedService.start("quarkus-app", data, settings).awaitReady()) {
        assertThat(releases(service).getList("releases")).isEmpty();
        assertThat(service.post("/api/v1/releases", "").statusCode()).isEqualTo(503);
        teller = startTeller(tellers, tellerSettings);
        service.awaitWords("1 releases came back");
        assertThat(service.output()).doesNotContain("is missing");
        assertThat(releases(service).getList("releases.id"))
            .isEqualTo(before.getList("releases.id"));
        assertThat(service.open()).isEmpty();
      }
    } finally {
      teller.kill();
    }
  }

  private JsonPath countTen(Step backUp) throws Exception {
    String touchpoint;
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, settings).awaitReady()) {
      touchpoint = service.newTouchpoint();
      castAll(service, service.codes(touchpoint, 10), touchpoint);
    }
    backUp.run();
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, settings).awaitReady()) {
      assertThat(service.open()).containsExactly(10);
      return releases(service);
    }
  }

  private static PackagedService startTeller(Path tellers, Map<String, String> settings)
      throws Exception {
    return PackagedService.startTeller("quarkus-app", tellers, settings)
        .awaitWords("listens on port");
  }

  private static String key(Path directory, String file) {
    byte[] point = new SigningKey(directory.resolve("keys"), file).publicKey();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
  }

  private void releases_come_back(String app, Step backUp, Step restore) throws Exception {
    String reception;
    String placement;
    List<String> codes;
    List<String> others;
    try (PackagedService service = PackagedService.start(app, data, settings).awaitReady()) {
      reception = service.newTouchpoint();
      placement = service.newTouchpoint();
      codes = service.codes(reception, 40);
      others = service.codes(placement, 20);
      castAll(service, codes.subList(0, 12), reception);
      castAll(service, others.subList(0, 4), placement);
    }
    backUp.run();
    JsonPath before;
    try (PackagedService service = PackagedService.start(app, data, settings).awaitReady()) {
      castAll(service, codes.subList(12, 15), reception);
      assertThat(service.open()).containsExactly(15);
      castAll(service, others.subList(4, 12), placement);
      assertThat(service.open()).containsExactly(12);
      before = releases(service);
    }
    restore.run();
    try (PackagedService service = PackagedService.start(app, data, settings).awaitReady()) {
      assertThat(service.output())
          .contains("2 releases came back", "the ballots of 2 boxes")
          .doesNotContain("is missing");
      JsonPath after = releases(service);
      for (String field : List.of("id", "touchpoint", "channel", "ballots", "spoiled")) {
        assertThat(after.getList("releases." + field))
            .as(field)
            .isEqualTo(before.getList("releases." + field));
      }
      assertThat(days(after)).isEqualTo(days(before));
      assertThat(service.get("/dashboard/counts").statusCode()).isEqualTo(200);
      assertThat(service.open()).isEmpty();
      assertThat(service.cast(codes.get(0), reception, HEARD)).as("used before").isEqualTo(409);
      assertThat(service.cast(codes.get(12), reception, HEARD)).as("used since").isEqualTo(201);
      castAll(service, codes.subList(15, 25), reception);
      assertThat(service.open()).containsExactly(11);
      castAll(service, codes.subList(25, 28), reception);
      assertThat(releases(service).getList("releases.id")).hasSize(3);
    }
  }

  /** Three ballots wait. */
  private void lost_keys_come_back_without_those_of_boxes(String copyKeys) throws Exception {
    run(copyKeys);
    Path keys = data.resolve("keys");
    try (Stream<Path> files = Files.list(keys)) {
      for (Path key : files.toList()) {
        Files.delete(key);
      }
    }
    run("tar --extract --file=/backup-of-keys/keys.tar --directory=/var/lib/augenhoehe/keys");
    try (Stream<Path> files = Files.list(keys)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("teller.json", "invitation-codes.key", "counted-1-0.json", "counted-2-0.json")
          .noneMatch(name -> name.startsWith("box") || name.startsWith("period"));
    }
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, settings).awaitReady()) {
      assertThat(service.output()).contains("is missing: 3 ballots at ");
      String touchpoint = service.newTouchpoint();
      List<String> codes = service.codes(touchpoint, 10);
      castAll(service, codes, touchpoint);
      assertThat(service.open()).containsExactly(10);
    }
  }

  private void slips_can_be_ended() throws Exception {
    String touchpoint;
    String old;
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, settings).awaitReady()) {
      touchpoint = service.newTouchpoint();
      old = service.codes(touchpoint, 1).get(0);
    }
    String all = Files.readString(Path.of("deploy", "README.md"));
    String statements = all.substring(all.indexOf("`DELETE FROM invitation") + 1);
    for (String statement : statements.substring(0, statements.indexOf('`')).split(";")) {
      change(statement);
    }
    run("rm /var/lib/augenhoehe/keys/issuer-*.der");
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, settings).awaitReady()) {
      assertThat(service.cast(old, touchpoint, HEARD)).isEqualTo(401);
      castAll(service, service.codes(touchpoint, 10), touchpoint);
      assertThat(service.open()).containsExactly(10);
    }
  }

  private static void castAll(PackagedService service, List<String> codes, String touchpoint)
      throws Exception {
    for (String code : codes) {
      assertThat(service.cast(code, touchpoint, HEARD)).isEqualTo(201);
    }
  }

  private static JsonPath releases(PackagedService service) throws Exception {
    return JsonPath.from(service.get("/api/v1/releases").body());
  }

  private static List<String> days(JsonPath releases) {
    return releases.getList("releases.openedAt", String.class).stream()
        .map(moment -> moment.substring(0, "2026-01-31T06".length()))
        .toList();
  }

  /** What copies: the database, the keys, the database back. */
  private static List<String> documented() throws IOException {
    String all = Files.readString(Path.of("deploy", "README.md"));
    String section = all.substring(all.indexOf("\n## Backup and restore\n") + 1);
    return Arrays.stream(section.substring(0, section.indexOf("\n## ")).split("\n"))
        .filter(line -> line.startsWith("    sudo cp ") || line.startsWith("    sudo tar "))
        .map(line -> line.strip().substring("sudo ".length()))
        .toList();
  }

  private void run(String command) throws Exception {
    String here =
        command
            .replace("/backup-of-keys/", backups + "/")
            .replace("/backup/", backups + "/")
            .replace("/var/lib/augenhoehe", data.toString());
    assertThat(new ProcessBuilder("bash", "-c", here).inheritIO().start().waitFor())
        .as(here)
        .isZero();
  }

  private void change(String statement) throws Exception {
    try (Connection connection =
        postgres != null
            ? postgres.getPostgresDatabase().getConnection()
            : DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("augenhoehe") + ";FILE_LOCK=FS", "", "")) {
      connection.createStatement().executeUpdate(statement);
    }
  }
}
