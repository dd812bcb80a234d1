package org.augenhoehe.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as a mail server gets them. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class LettersTest {

  private static final String PASSWORD = "liest-am-Montag";

  @Inject Letters letters;
  @Inject DataSource database;

  private final String name = "leitung-" + UUID.randomUUID();
  private final String address = UUID.randomUUID() + "@amt.example.de";
  private Tables tables;
  private UUID office;
  private String session;

  @BeforeEach
  void appoint() {
    tables = new Tables(database);
    office = Api.newOffice();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, office);
    session = Session.signIn(name, PASSWORD).cookie(Session.COOKIE);
  }

  @AfterEach
  void forget() {
    tables.change("DELETE FROM letter_subscription");
    tables.change("DELETE FROM scheduled_opening");
  }

  private RequestSpecification me() {
    return Session.browser().cookie(Session.COOKIE, session);
  }

  private Response order(String to) {
    return me().formParam("address", to).formParam("password", PASSWORD).post("/account/letters");
  }

  /** As the schedule leaves it, each time at a later time. */
  private void openOnSchedule() {
    Api.open();
    long before = tables.number("SELECT count(*) FROM scheduled_opening");
    tables.change(
        "INSERT INTO scheduled_opening (scheduled_for) VALUES (?)",
        Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .plusSeconds(1 + before)
            .atOffset(ZoneOffset.UTC));
  }

  private List<MimeMessage> received() {
    List<MimeMessage> received = new ArrayList<>();
    for (MimeMessage message : MailServer.server().getReceivedMessages()) {
      if (GreenMailUtil.getAddressList(allRecipients(message)).contains(address)) {
        received.add(message);
      }
    }
    return received;
  }

  private static jakarta.mail.Address[] allRecipients(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** The parts by the beginning of their type. */
  private static String part(MimeMessage message, String type) throws Exception {
    Multipart parts = (Multipart) message.getContent();
    while (true) {
      Multipart inner = null;
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.getContentType().startsWith(type)) {
          return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart nested) {
          inner = nested;
        }
      }
      assertThat(inner).as(type).isNotNull();
      parts = inner;
    }
  }

  private List<Object> acts() {
    return tables.column(
        "SELECT what FROM audit_entry WHERE subject = ? AND what LIKE 'letter%' ORDER BY n", name);
  }

  @Test
  void a_letter_comes_after_each_scheduled_opening_even_if_nothing_stands_out() throws Exception {
    order(address)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=letters#letters"));
    letters.send();
    assertThat(received()).isEmpty();
    openOnSchedule();
    letters.send();
    letters.send();
    MimeMessage letter = received().get(0);
    assertThat(received()).hasSize(1);
    assertThat(letter.getFrom()[0].toString()).isEqualTo(MailServer.FROM);
    assertThat(letter.getSubject()).startsWith("Montagsbrief zur Auszählung vom ");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    for (String text : List.of(part(letter, "text/plain"), part(letter, "text/html"))) {
      assertThat(text)
          .contains("Noch zu wenige Auszählungen")
          .contains(MailServer.BASE + "/dashboard")
          .contains(MailServer.BASE + "/account#letters")
          .contains("für das Konto " + name);
    }
    openOnSchedule();
    letters.send();
    assertThat(received()).hasSize(2);
    assertThat(acts()).containsExactly("letters-ordered", "letter-sent", "letter-sent");
  }

  @Test
  void it_says_what_the_person_s_own_page_says_and_names_no_other_office() throws Exception {
    UUID other = Api.newOffice("Nebenan & Söhne " + UUID.randomUUID());
    Api.newTouchpoint(other, "Fremder Schalter");
    UUID counted = Api.newTouchpoint(office, "Empfang");
    UUID quiet = Api.newTouchpoint(office, "Leistung <b>& mehr");
    // On the day itself it may have been made after the openings.
    tables.change(
        "UPDATE touchpoint SET made = ? WHERE id = ?", LocalDate.now().minusDays(2), quiet);
    order(address);
    for (int i = 0; i < 3; i++) {
      Api.castMany(counted, 10, Map.of("heard", 4));
      openOnSchedule();
    }
    letters.send();
    MimeMessage letter = received().get(0);
    assertThat(part(letter, "text/plain"))
        .contains("- ", "Leistung <b>& mehr: noch nie ausgezählt " + MailServer.BASE)
        .contains("/dashboard?touchpoint=")
        .doesNotContain("Nebenan", "Fremder Schalter");
    assertThat(part(letter, "text/html"))
        .contains("<a href=\"" + MailServer.BASE + "/dashboard?touchpoint=")
        .contains("Leistung &lt;b&gt;&amp; mehr")
        .doesNotContain("Nebenan", "Fremder Schalter");
    assertThat(me().get("/dashboard").asString()).contains("noch nie ausgezählt");
  }

  @Test
  void of_instances_that_send_at_once_one_sends() throws Exception {
    order(address);
    openOnSchedule();
    ExecutorService instances = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> instance =
          () -> {
            letters.send();
            return null;
          };
      for (Future<Void> sent : instances.invokeAll(Collections.nCopies(4, instance))) {
        sent.get();
      }
    } finally {
      instances.shutdownNow();
    }
    assertThat(received()).hasSize(1);
  }

  @Test
  void an_opening_by_hand_brings_none() {
    order(address);
    Api.open();
    letters.send();
    assertThat(received()).isEmpty();
  }

  @Test
  void what_the_mail_server_does_not_take_is_sent_later_and_no_address_is_logged() {
    order(address);
    openOnSchedule();
    MailServer.server().stop();
    try (CapturedLog log = new CapturedLog()) {
      letters.send();
      assertThat(log.text()).contains("A letter could not be sent").doesNotContain(address);
    } finally {
      MailServer.server().start();
    }
    letters.send();
    assertThat(received()).hasSize(1);
    assertThat(acts()).containsExactly("letters-ordered", "letter-sent");
  }

  @Test
  void one_that_cannot_be_sent_keeps_no_other_back() {
    String other = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(other, PASSWORD, Role.MANAGER, office);
    tables.change(
        "INSERT INTO letter_subscription (account, address, sent_for) VALUES (?, ?, ?)",
        other,
        "no address at all",
        Instant.EPOCH.atOffset(ZoneOffset.UTC));
    order(address);
    openOnSchedule();
    letters.send();
    assertThat(received()).hasSize(1);
  }

  @Test
  void who_may_not_read_any_more_or_wants_none_gets_none() {
    order(address);
    tables.change("UPDATE account SET disabled = TRUE WHERE name = ?", name);
    openOnSchedule();
    letters.send();
    assertThat(received()).isEmpty();
    tables.change("UPDATE account SET disabled = FALSE WHERE name = ?", name);
    me().get("/account").then().body(containsString(address));
    me().post("/account/letters/end")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=no-letters#letters"));
    me().get("/account").then().body(not(containsString(address)));
    openOnSchedule();
    letters.send();
    assertThat(received()).isEmpty();
  }

  @Test
  void it_is_in_the_language_that_somebody_chose() throws Exception {
    order(address);
    me().formParam("language", "en").post("/account/language").then().statusCode(303);
    openOnSchedule();
    letters.send();
    assertThat(received().get(0).getSubject()).startsWith("Monday’s letter on the count of ");
    assertThat(part(received().get(0), "text/html")).contains("<html lang=\"en\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "montag", "a@b", "a@b.de\r\nBcc: c@d.de", "a@b.de,c@d.de", "a b@c.de"})
  void what_is_no_address_changes_nothing(String typed) {
    order(address);
    order(typed).then().statusCode(303).header("Location", containsString("done=no-address"));
    me().get("/account?done=no-address")
        .then()
        .body(containsString("Das ist keine E-Mail-Adresse."))
        .body(containsString(address));
  }

  @Test
  void a_session_alone_orders_none_and_a_reset_ends_them() {
    me().formParam("address", address)
        .formParam("password", "falsch")
        .post("/account/letters")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=no-password#letters"));
    me().get("/account?done=no-password").then().body(containsString("Es wurde nichts geändert."));
    assertThat(tables.number("SELECT count(*) FROM letter_subscription")).isZero();
    order(address);
    Api.admin().post("/api/v1/accounts/{name}/reset", name).then().statusCode(200);
    assertThat(tables.number("SELECT count(*) FROM letter_subscription")).isZero();
  }

  @Test
  void an_auditor_who_reads_no_results_is_offered_none() {
    String auditor = "pruefung-" + UUID.randomUUID();
    new Colleagues(database).appoint(auditor, PASSWORD, Role.AUDITOR);
    session = Session.signIn(auditor, PASSWORD).cookie(Session.COOKIE);
    me().get("/account").then().statusCode(200).body(not(containsString("/account/letters")));
    order(address).then().statusCode(303);
    assertThat(tables.number("SELECT count(*) FROM letter_subscription")).isZero();
  }
}
