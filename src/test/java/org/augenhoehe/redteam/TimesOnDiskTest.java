package org.augenhoehe.redteam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The files reveal what no table does: databases record when they wrote. This shows that a ballot
 * was cast in a given second, never what it says; anyone with the disk of a running service must be
 * trusted with that.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class TimesOnDiskTest {

  /** PostgreSQL counts microseconds from here. */
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private static final Pattern CREATED = Pattern.compile("created:([0-9a-f]+)");
  private static final Pattern CHUNK = Pattern.compile("chunk:[0-9a-f]+,[ -~]*?time:([0-9a-f]+)");

  @Inject DataSource database;
  @Inject InstallationConfig installation;

  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 1, Map.of("heard", 3));
  }

  @Test
  @DisplayName("Attack: asking the database when a row was written")
  void no_query_tells_when_a_ballot_was_cast() {
    if (TestInstallation.isOnPostgres()) {
      assertThat(new Tables(database).column("SHOW track_commit_timestamp")).containsExactly("off");
    } else {
      assertThat(
              new Tables(database)
                  .column(
                      "SELECT setting_name FROM information_schema.settings"
                          + " WHERE setting_name = 'QUERY_STATISTICS' AND setting_value = 'TRUE'"))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("LIMIT: the database's files tell when something was cast, and not by whom or what")
  void the_files_tell_the_second_in_which_somebody_cast() throws Exception {
    String code = Api.codes(touchpoint, 1).get(0);
    Thread.sleep(1_100);
    Instant before = Instant.now();
    Api.cast(code, touchpoint, Map.of("heard", 1)).then().statusCode(201);
    Instant after = Instant.now();
    Path files = new DatabaseFiles(database, installation).written();
    List<Instant> times =
        TestInstallation.isOnPostgres()
            ? commits(files.resolve("pg_wal"), before, after)
            : chunks(files.resolve("augenhoehe.mv.db"));
    assertThat(times)
        .anySatisfy(
            time ->
                assertThat(time)
                    .isBetween(before.minusMillis(50), after.plus(Duration.ofMillis(50))));
  }

  @Test
  @DisplayName("LIMIT: where no box was put ahead, its key tells when the first customer came")
  void the_age_of_a_key_tells_when_the_first_customer_cast() throws Exception {
    UUID quiet = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(quiet, 1).get(0);
    Instant before = Instant.now();
    Api.cast(code, quiet, Map.of("heard", 1)).then().statusCode(201);
    Instant after = Instant.now();
    UUID box =
        (UUID)
            new Tables(database)
                .column("SELECT id FROM box WHERE node LIKE ?", "%" + quiet + "%")
                .get(0);
    Path key = new KeysOnDisk(installation.keys()).file(box).orElseThrow();
    assertThat(Files.getLastModifiedTime(key).toInstant())
        .isBetween(before.minusMillis(50), after.plusMillis(50));
    // The opening removes the key with its box; the key's age reveals nothing about the ballots.
    Api.castMany(quiet, 9, Map.of("heard", 1));
    Api.open();
    assertThat(key).doesNotExist();
  }

  /** The write-ahead log records the time of every commit in eight bytes, little-endian. */
  private static List<Instant> commits(Path log, Instant from, Instant to) throws IOException {
    List<Instant> commits = new ArrayList<>();
    long first = Duration.between(POSTGRES_EPOCH, from).toNanos() / 1_000;
    long last = Duration.between(POSTGRES_EPOCH, to).toNanos() / 1_000;
    try (Stream<Path> segments = Files.list(log)) {
      for (Path segment : segments.filter(Files::isRegularFile).toList()) {
        ByteBuffer bytes =
            ByteBuffer.wrap(Files.readAllBytes(segment)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= bytes.limit() - Long.BYTES; at++) {
          long time = bytes.getLong(at);
          if (time >= first && time <= last) {
            commits.add(POSTGRES_EPOCH.plusNanos(time * 1_000));
          }
        }
      }
    }
    return commits;
  }

  /** H2 writes in chunks; each has its time in milliseconds since the creation of the file. */
  private static List<Instant> chunks(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), ISO_8859_1);
    long created =
        CREATED.matcher(text).results().map(TimesOnDiskTest::number).findFirst().orElseThrow();
    return CHUNK
        .matcher(text)
        .results()
        .map(chunk -> Instant.ofEpochMilli(created + number(chunk)))
        .toList();
  }

  private static long number(MatchResult match) {
    return Long.parseLong(match.group(1), 16);
  }
}
