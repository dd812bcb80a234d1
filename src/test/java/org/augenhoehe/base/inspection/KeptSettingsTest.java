package org.augenhoehe.base.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KeptSettingsTest {

  @Inject KeptSettings settings;
  @Inject DataSource database;

  @Test
  void a_start_notes_which_settings_differ_from_the_last_one() {
    Tables tables = new Tables(database);
    // As the last start left it, which had other settings.
    tables.change(
        "UPDATE kept_setting SET setting = '5' WHERE name = 'augenhoehe.release.minimum'");
    tables.change(
        "UPDATE kept_setting SET setting = 'https://teller.example.de' WHERE name ="
            + " 'augenhoehe.teller.url'");
    tables.change(
        "UPDATE kept_setting SET setting = 'leitung=admin' WHERE name = 'augenhoehe.oidc.roles'");
    long before = tables.number("SELECT n FROM audit_head");
    settings.compare(null);
    settings.compare(null);
    List<Object> entries =
        tables.column(
            "SELECT who || ' ' || what || ' ' || subject FROM audit_entry WHERE n > ? ORDER BY n",
            before);
    assertThat(entries)
        .containsExactly(
            "- setting-changed AUGENHOEHE_RELEASE_MINIMUM: 5 → 10",
            "- setting-changed AUGENHOEHE_TELLER_URL: https://teller.example.de → –",
            "- setting-changed AUGENHOEHE_OIDC_ROLES: leitung=admin → –");
  }

  @Test
  void what_is_set_otherwise_of_quarkus_itself_is_noted_as_well() {
    Tables tables = new Tables(database);
    settings.compare(null);
    long before = tables.number("SELECT n FROM audit_head");
    System.setProperty("quarkus.http.access-log.enabled", "true");
    System.setProperty("quarkus.tls.key-store.p12.password", "nicht-zeigen");
    try {
      settings.compare(null);
    } finally {
      System.clearProperty("quarkus.http.access-log.enabled");
      System.clearProperty("quarkus.tls.key-store.p12.password");
    }
    settings.compare(null);
    List<Object> entries =
        tables.column("SELECT subject FROM audit_entry WHERE n > ? ORDER BY n", before);
    assertThat(entries)
        .containsExactly(
            "QUARKUS_HTTP_ACCESS_LOG_ENABLED: – → true",
            "QUARKUS_TLS_KEY_STORE_P12_PASSWORD: – → ***",
            "QUARKUS_HTTP_ACCESS_LOG_ENABLED: true → –",
            "QUARKUS_TLS_KEY_STORE_P12_PASSWORD: *** → –");
  }

  @Test
  void instances_that_start_together_for_the_first_time_keep_each_setting_once() throws Exception {
    Tables tables = new Tables(database);
    tables.change("DELETE FROM kept_setting");
    ExecutorService instances = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> start =
          () -> {
            settings.compare(null);
            return null;
          };
      for (Future<Void> started : instances.invokeAll(Collections.nCopies(4, start))) {
        started.get();
      }
    } finally {
      instances.shutdownNow();
    }
    assertThat(tables.column("SELECT name FROM kept_setting WHERE name LIKE 'augenhoehe.%'"))
        .containsExactlyInAnyOrderElementsOf(KeptSettings.PROMISED);
  }

  @Test
  void no_secret_is_kept() {
    assertThat(KeptSettings.PROMISED).noneMatch(name -> name.matches(".*(secret|password)$"));
  }

  @Test
  void the_first_start_and_a_new_setting_have_nothing_to_differ_from() {
    Tables tables = new Tables(database);
    tables.change("DELETE FROM kept_setting WHERE name = 'augenhoehe.release.cron'");
    long before = tables.number("SELECT n FROM audit_head");
    settings.compare(null);
    assertThat(tables.number("SELECT n FROM audit_head")).isEqualTo(before);
    assertThat(tables.column("SELECT name FROM kept_setting WHERE name LIKE 'augenhoehe.%'"))
        .containsExactlyInAnyOrderElementsOf(KeptSettings.PROMISED);
  }
}
