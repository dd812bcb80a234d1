package org.augenhoehe.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class CondemnedKeysTest {

  @Inject BoxKeys keys;
  @Inject Teller teller;
  @Inject PlainJdbc jdbc;
  @Inject DataSource database;
  @Inject CondemnedKeys condemned;
  private final UUID box = UUID.randomUUID();

  @BeforeEach
  void condemn() {
    keys.create(List.of(box));
    new Tables(database).change("INSERT INTO condemned_key (box_id) VALUES (?)", box);
  }

  @Test
  @DisplayName("Invariant 7, Once: no key goes before the removal of its box is on disk")
  void a_disk_that_fails_keeps_the_key() {
    CondemnedKeys onFullDisk =
        new CondemnedKeys(
            teller,
            jdbc,
            new Durability(database, "h2") {
              @Override
              public void sync() {
                throw new IllegalStateException("full");
              }
            },
            Clock.systemUTC());
    assertThatThrownBy(onFullDisk::destroy).hasMessage("full");
    assertThat(keys.exists(box)).isTrue();
    condemned.destroy();
    assertThat(keys.exists(box)).isFalse();
    assertThat(new Tables(database).column("SELECT box_id FROM condemned_key")).isEmpty();
  }

  @Test
  @DisplayName("Invariant 6, Sealed: a key goes whose box does not stand, and no other")
  void a_box_that_stands_keeps_its_key() {
    condemned.destroy();
    UUID standing = UUID.randomUUID();
    new Tables(database)
        .change(
            "INSERT INTO box (id, node, questionnaire, period, public_key, waited, spoiled, lost)"
                + " VALUES (?, ?, 1, 0, '', 0, 0, 0)",
            standing,
            standing.toString());
    keys.create(List.of(standing));
    keys.create(List.of(box));
    try {
      condemned.destroyUnlessStanding(List.of(box, standing));
      assertThat(keys.exists(box)).isFalse();
      assertThat(keys.exists(standing)).isTrue();
    } finally {
      new Tables(database).change("DELETE FROM box WHERE id = ?", standing);
    }
  }

  @Test
  @DisplayName("Invariant 6, Sealed: a key whose box never came goes at a later opening")
  void a_key_whose_box_never_came_goes_in_the_end() {
    condemned.destroy();
    keys.create(List.of(box));
    SettableClock clock = new SettableClock(Instant.EPOCH);
    CondemnedKeys weekly = new CondemnedKeys(teller, jdbc, new Durability(database, "h2"), clock);
    weekly.destroyStrays();
    clock.advance(Duration.ofMinutes(59));
    weekly.destroyStrays();
    assertThat(keys.exists(box)).as("its box may be on its way").isTrue();
    clock.advance(Duration.ofMinutes(1));
    weekly.destroyStrays();
    assertThat(keys.exists(box)).isFalse();
  }
}
