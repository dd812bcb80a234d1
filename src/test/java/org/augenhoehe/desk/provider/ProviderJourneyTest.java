package org.augenhoehe.desk.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.access.EndedHours;
import org.augenhoehe.base.access.FailedSignIns;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People sign in at their authority's identity provider, by a real browser. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(value = ProviderInstallation.class, restrictToAnnotatedClass = true)
class ProviderJourneyTest extends Journey {

  /** Longer than it is remembered whether the provider answers. */
  private static final int REMEMBERED_MILLIS = 1_200;

  @Inject DataSource database;
  @Inject FailedSignIns failed;

  private final String person = "meier-" + UUID.randomUUID();
  private Page page;
  private boolean isAway;

  @BeforeEach
  void visit() {
    EndedHours.write(failed);
    page = browser.visit(Visitor.AT_A_DESK);
  }

  @AfterEach
  void repair() {
    provider().failTokens(false);
    if (isAway) {
      provider().vanish(false);
      // The next test must not meet the answer that is still remembered.
      page.waitForTimeout(REMEMBERED_MILLIS);
      isAway = false;
    }
  }

  private static OpenIdProvider provider() {
    return ProviderInstallation.provider;
  }

  private void employ(String role, Object offices) {
    provider()
        .know(
            person,
            Map.of(
                "preferred_username",
                person,
                "realm_access",
                Map.of("roles", List.of(role, "kantine")),
                "offices",
                offices));
  }

  private void vanish() {
    isAway = true;
    provider().vanish(true);
    page.waitForTimeout(REMEMBERED_MILLIS);
  }

  private void enter(String path) {
    page.navigate(home.resolve(path).toString());
    page.locator("a.provider").click();
    if (page.url().startsWith(provider().issuer())) {
      page.locator("[name=person]").fill(person);
      page.keyboard().press("Enter");
    }
  }

  @Test
  void a_manager_signs_in_by_the_provider_and_reaches_the_page_they_came_for() {
    String office = "Jobcenter " + UUID.randomUUID();
    Api.newTouchpoint(Api.newOffice(office));
    employ("leitung", List.of(office));
    page.navigate(home.resolve("/signin").toString());
    Axe.assertAccessible(page);
    enter("/dashboard?channel=PHONE");
    page.waitForURL("**/dashboard?channel=PHONE");
    page.navigate(home.resolve("/admin").toString());
    assertThat(page.locator("h1")).not().containsText("Verwaltung");
  }

  @Test
  void signing_out_ends_both_sessions() {
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    page.locator("form[action^='/signout'] button").click();
    page.waitForURL(Pattern.compile("/signin\\?state="));
    assertThat(page.locator("[role=status]")).hasText("Sie sind abgemeldet.");
    page.locator("a.provider").click();
    assertThat(page.locator("[name=person]")).isVisible();
  }

  @Test
  void signing_out_says_where_it_did_not_while_the_provider_is_away() {
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    vanish();
    page.locator("form[action^='/signout'] button").click();
    assertThat(page.locator("[role=alert]")).containsText("bei dem Dienstausweis nicht");
    page.navigate(home.resolve("/dashboard").toString());
    assertThat(page).hasURL(Pattern.compile("/signin"));
  }

  @Test
  void who_was_refused_may_use_another_account() {
    employ("kantine", "*");
    enter("/dashboard");
    assertThat(page.locator("[role=alert]")).containsText("keine Aufgabe");
    page.locator("main a.button").click();
    page.locator("a.provider").click();
    assertThat(page.locator("[name=person]")).isVisible();
  }

  @Test
  void another_role_at_the_provider_counts_at_the_next_sign_in() {
    employ("leitung", "*");
    enter("/admin");
    assertThat(page).hasURL(Pattern.compile("/admin"));
    assertThat(page.locator("body")).not().containsText("Neuer Standort");
    employ("technik", "*");
    page.context().clearCookies();
    enter("/admin");
    page.waitForURL("**/admin");
    assertThat(page.locator(".new-office")).isVisible();
    employ("kantine", "*");
    page.context().clearCookies();
    enter("/admin");
    assertThat(page.locator("[role=alert]")).containsText("keine Aufgabe");
    Axe.assertAccessible(page);
  }

  @Test
  void an_old_answer_of_the_provider_lets_nobody_in_again() {
    employ("technik", "*");
    enter("/admin");
    page.waitForURL("**/admin");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Session.COOKIE));
    employ("leitung", "*");
    int asked = provider().timesAsked();
    page.navigate(home.resolve("/signin/provider").toString());
    page.waitForURL("**/dashboard");
    Assertions.assertThat(provider().timesAsked()).isEqualTo(asked + 1);
    page.navigate(home.resolve("/admin").toString());
    assertThat(page.locator(".new-office")).hasCount(0);
  }

  @Test
  void an_administrator_sees_who_comes_from_the_provider_and_makes_no_link_for_them() {
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    Page admins = browser.visit(Visitor.ON_A_PHONE);
    signIn(admins, "/admin/people/person?name=" + person);
    assertThat(admins.locator("main")).containsText("beim Anmeldedienst an");
    assertThat(admins.locator("a[href*='/person/link']")).hasCount(0);
    Axe.assertAccessible(admins);
    Api.admin().post("/api/v1/accounts/{name}/reset", person).then().statusCode(409);
  }

  @Test
  void nobody_takes_over_an_account_by_its_name() {
    new Colleagues(database).appoint(person, "ein langes Passwort", Role.ADMIN);
    employ("leitung", "*");
    enter("/dashboard");
    assertThat(page.locator("[role=alert]")).containsText("schon ein anderes Konto");
    page.navigate(home.resolve("/dashboard").toString());
    assertThat(page).hasURL(Pattern.compile("/signin"));
  }

  @Test
  void who_is_disabled_here_is_out_whatever_the_provider_says() {
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    new Tables(database).change("UPDATE account SET disabled = TRUE WHERE name = ?", person);
    page.reload();
    assertThat(page).hasURL(Pattern.compile("/signin"));
    page.locator("a.provider").click();
    assertThat(page.locator("[role=alert]")).containsText("gesperrt");
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: so do those whom the provider sends in vain")
  void who_is_refused_here_is_in_the_audit_log_by_account_and_hour() {
    employ("kantine", "*");
    enter("/dashboard");
    page.locator("[role=alert]").waitFor();
    EndedHours.write(failed);
    Assertions.assertThat(lastEntry()).startsWith("sign-in-failed-elsewhere 1 (");
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    new Tables(database).change("UPDATE account SET disabled = TRUE WHERE name = ?", person);
    for (int i = 0; i < 2; i++) {
      page.navigate(home.resolve("/signin/provider").toString());
      assertThat(page.locator("[role=alert]")).containsText("gesperrt");
    }
    employ("kantine", "*");
    page.navigate(home.resolve("/signin/provider").toString());
    assertThat(page.locator("[role=alert]")).containsText("keine Aufgabe");
    EndedHours.write(failed);
    Assertions.assertThat(lastEntry()).startsWith("sign-in-refused " + person + ": 3 (");
  }

  private String lastEntry() {
    return new Tables(database)
        .column("SELECT what || ' ' || subject FROM audit_entry ORDER BY n DESC LIMIT 1")
        .get(0)
        .toString();
  }

  @Test
  void who_is_refused_by_the_provider_is_told_so() {
    page.navigate(home.resolve("/signin").toString());
    page.locator("a.provider").click();
    page.locator("[name=person]").fill("niemand");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).containsText("hat nicht geklappt");
  }

  /** Quarkus knows its addresses from earlier, and would send people there. */
  @Test
  void a_provider_that_is_away_is_told_before_anybody_is_sent_there() {
    employ("leitung", "*");
    enter("/dashboard");
    page.waitForURL("**/dashboard");
    vanish();
    page.context().clearCookies();
    page.navigate(home.resolve("/dashboard?channel=PHONE").toString());
    page.locator("a.provider").click();
    assertThat(page.locator("[role=alert]")).containsText("mit einem Passwort weiterhin unten");
    page.locator("[name=name]").fill("admin");
    page.locator("[name=password]").fill(TestInstallation.ADMIN_PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard?channel=PHONE");
  }

  /** The answer of a provider that breaks down in between. */
  @Test
  void while_the_provider_is_down_administrators_sign_in_with_their_password() {
    employ("leitung", "*");
    page.navigate(home.resolve("/signin").toString());
    page.locator("a.provider").click();
    page.locator("[name=person]").waitFor();
    provider().failTokens(true);
    page.locator("[name=person]").fill(person);
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).containsText("hat nicht geklappt");
    page.locator("[name=name]").fill("admin");
    page.locator("[name=password]").fill(TestInstallation.ADMIN_PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard");
  }

  @Test
  void where_passwords_are_for_administrators_a_manager_has_to_use_the_provider() {
    new Colleagues(database).appoint(person, "ein langes Passwort", Role.MANAGER);
    page.navigate(home.resolve("/signin").toString());
    page.locator("[name=name]").fill(person);
    page.locator("[name=password]").fill("ein langes Passwort");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).containsText("stimmt nicht");
  }
}
