package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.Api;

/** An office with results, for what somebody who has no right to them tries in their browser. */
record OtherOffice(URI home, UUID office, UUID touchpoint, String name, String release) {

  /** Counts ten ballots in a new office, and those that wait elsewhere. */
  static OtherOffice counted(URI home) {
    String name = "Jobcenter Anderswo " + UUID.randomUUID();
    UUID office = Api.newOffice(name);
    UUID touchpoint = Api.newTouchpoint(office, "Empfang " + name);
    Api.castMany(touchpoint, 10, Map.of("respected", 1, "heard", 1));
    Api.open();
    Api.improve(touchpoint, "Wir grüßen.").then().statusCode(201);
    String release = Api.admin().get("/api/v1/releases?office=" + office).path("releases[0].id");
    return new OtherOffice(home, office, touchpoint, name, release);
  }

  /** This person sees their office, and reaches this one by nothing they could do here. */
  void assertOutOfReach(Page page, UUID own) {
    page.navigate(home.resolve("/dashboard?office=" + own).toString());
    assertThat(page.locator("[name=office] option")).hasCount(2);
    assertThat(page.locator("[name=office]")).hasValue(own.toString());
    assertThat(page.locator("#core-name")).isVisible();
    assertThat(page.content()).doesNotContain(marks());
    assertSeen(page, own);
    assertRefusedInForm(page);
    for (String address : ofPeople()) {
      page.navigate(home.resolve(address).toString());
      assertThat(page.content()).as(address).doesNotContain(name, release);
      assertRefused(page, address, "text/html");
    }
    for (String address : ofPrograms()) {
      assertRefused(page, address, "application/json");
    }
    for (String address : ofResults("/api/v1/results", "/dashboard/results.csv")) {
      assertRefused(page, address, "text/csv");
    }
    assertNothingGuessed(page);
  }

  /** By the same ways that lead to nothing of the other. */
  private void assertSeen(Page page, UUID own) {
    for (String path :
        List.of("/dashboard", "/dashboard/counts", "/dashboard/results.csv", "/api/v1/results")) {
      assertThat(status(page, path + "?office=" + own)).as(path).isEqualTo(200);
    }
  }

  /** The choice is changed in the page, as whoever knows a browser can. */
  private void assertRefusedInForm(Page page) {
    page.locator("[name=office]")
        .evaluate("(select, id) => { select.selectedOptions[0].value = id; }", office.toString());
    page.locator("form.filter button").click();
    page.waitForURL("**office=" + office + "*");
    assertThat(page.locator("[role=alert]")).containsText("keine eigenen Zahlen");
    assertThat(page.content()).doesNotContain(name, release);
  }

  private List<String> ofPeople() {
    String improvements = "/dashboard/touchpoints/" + touchpoint + "/improvements";
    return List.of(
        "/dashboard?office=" + office,
        "/dashboard?touchpoint=" + touchpoint,
        "/dashboard/counts?office=" + office,
        improvements,
        improvements + "/1",
        improvements + "/1/withdrawal",
        "/admin",
        "/admin/people",
        "/admin/kiosks",
        "/admin/audit",
        "/admin/offices/" + office + "/look",
        "/admin/touchpoints/" + touchpoint + "/kiosks");
  }

  private List<String> ofPrograms() {
    List<String> results = ofResults("/api/v1/results", "/api/v1/releases", "/api/v1/findings");
    List<String> others =
        List.of(
            "/api/v1/touchpoints/" + touchpoint + "/improvements",
            "/api/v1/offices",
            "/api/v1/offices/" + office + "/touchpoints",
            "/api/v1/accounts",
            "/api/v1/audit");
    return Stream.concat(results.stream(), others.stream()).toList();
  }

  private List<String> ofResults(String... paths) {
    return List.of(paths).stream()
        .flatMap(
            path ->
                List.of(path + "?office=" + office, path + "?touchpoint=" + touchpoint).stream())
        .toList();
  }

  private void assertRefused(Page page, String address, String mediaType) {
    APIResponse answer = ask(page, address, mediaType);
    assertThat(answer.status()).as(address).isEqualTo(403);
    assertThat(answer.text()).as(address).doesNotContain(name, release);
    assertThat(answer.headers().toString()).as(address).doesNotContain(name, release);
  }

  /** An id that is none is answered no better than one that is another's. */
  private void assertNothingGuessed(Page page) {
    for (String address :
        List.of(
            "/dashboard?office=",
            "/dashboard?touchpoint=",
            "/dashboard/results.csv?office=",
            "/api/v1/results?office=",
            "/api/v1/releases?touchpoint=",
            "/dashboard/touchpoints/")) {
      String guess = address + UUID.randomUUID();
      assertThat(status(page, guess)).as(guess).isIn(403, 404);
    }
  }

  /** What this browser, in its session, is answered. */
  int status(Page page, String address) {
    return ask(page, address, "*/*").status();
  }

  private APIResponse ask(Page page, String address, String mediaType) {
    return page.context()
        .request()
        .get(
            home.resolve(address).toString(),
            RequestOptions.create().setHeader("Accept", mediaType).setMaxRedirects(0));
  }

  private String[] marks() {
    return new String[] {office.toString(), touchpoint.toString(), name, release};
  }
}
