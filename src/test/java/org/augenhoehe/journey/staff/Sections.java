package org.augenhoehe.journey.staff;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.augenhoehe.Api;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.staff.Role;

/**
 * Every page of the administration by a name, and how one gets there; also those that a form
 * answers with. In an installation with the demonstration's offices.
 */
final class Sections {

  /** Shows a page. */
  interface Way extends Consumer<Page> {}

  private static final String OFFICE = "Jobcenter Musterstadt";

  private final URI home;
  private final String language;
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private Sections(URI home, String language) {
    this.home = home;
    this.language = language;
  }

  /**
   * @param home where the service is
   * @param language the tag of the language in which the pages are shown
   * @param colleague the name of an account
   * @param code makes a code of the second factor from the page that shows its secret
   */
  static Map<String, Way> all(
      URI home, String language, String colleague, UnaryOperator<String> code) {
    Sections sections = new Sections(home, language);
    sections.addPeople(colleague);
    sections.addPrograms();
    sections.addPlaces();
    sections.addBoxes();
    sections.addOwn(code);
    return sections.ways;
  }

  private void addPeople(String colleague) {
    String named = "?name=" + URLEncoder.encode(colleague, StandardCharsets.UTF_8);
    add("people", "/admin/people");
    add("people-nobody", "/admin/people?q=nobody");
    add("person-new", "/admin/people/new");
    ways.put("person-new-wrong", page -> send(page, "/admin/people/new"));
    add("person", "/admin/people/person" + named);
    add("person-reset", "/admin/people/person/link" + named);
    ways.put("person-link", page -> send(page, "/admin/people/person/link" + named));
    add("person-deletion", "/admin/people/person/deletion" + named);
  }

  private void addPrograms() {
    String name = "Bericht " + UUID.randomUUID();
    String id =
        Api.admin()
            .body(Map.of("name", name, "role", Role.MANAGER, "validDays", 9))
            .post("/api/v1/keys")
            .path("id");
    add("keys", "/admin/keys");
    ways.put("keys-wrong", page -> send(page, "/admin/keys"));
    ways.put(
        "key-made",
        page -> {
          go(page, "/admin/keys");
          page.locator("main [name=name]").fill("Monatsbericht " + language);
          buttons(page).last().click();
        });
    add("key-revocation", "/admin/keys/" + id + "/revocation");
  }

  private void addPlaces() {
    String office =
        Api.admin().get("/api/v1/offices").path("find { it.name == '" + OFFICE + "' }.id");
    // Not the one whose trends other journeys look at.
    String touchpoint = Api.admin().get("/api/v1/offices/{id}/touchpoints", office).path("[-1].id");
    String kiosk =
        Api.newKiosk(UUID.fromString(touchpoint), "Ausgang " + UUID.randomUUID()).path("id");
    Api.improve(UUID.fromString(touchpoint), "Wir grüßen.").then().statusCode(201);
    add("offices", "/admin");
    add("look", "/admin/offices/" + office + "/look");
    add("kiosks", "/admin/kiosks");
    add("kiosks-of-touchpoint", "/admin/touchpoints/" + touchpoint + "/kiosks");
    add("kiosk-pairing", "/admin/kiosks/" + kiosk + "/pairing");
    ways.put("kiosk-paired", page -> send(page, "/admin/kiosks/" + kiosk + "/pairing"));
    add("kiosk-revocation", "/admin/kiosks/" + kiosk + "/revocation");
    String improvements = "/dashboard/touchpoints/" + touchpoint + "/improvements";
    add("improvements", improvements);
    ways.put("improvements-wrong", page -> send(page, improvements));
    add("improvement", improvements + "/1");
    add("improvement-withdrawal", improvements + "/1/withdrawal");
  }

  private void addBoxes() {
    add("openings", "/admin/openings");
    add("opening", "/admin/openings/new");
    ways.put("opening-wrong", page -> send(page, "/admin/openings/new"));
    add("audit", "/admin/audit");
    add("audit-nothing", "/admin/audit?from=2001-01-01&to=2001-01-01");
    add("settings", "/admin/settings");
  }

  /** The second factor is off before and after. */
  private void addOwn(UnaryOperator<String> code) {
    add("account", "/account");
    add("setup", "/setup");
    add("factor", "/account/factor");
    ways.put("factor-wrong", page -> send(page, "/account/factor"));
    ways.put("factor-offer", this::offer);
    ways.put(
        "factor-made",
        page -> {
          offer(page);
          page.locator("[name=code]").fill(code.apply(page.locator(".typed").textContent()));
          buttons(page).first().click();
          page.locator("#link").waitFor();
        });
    add("account-with-factor", "/account");
    add("factor-other-phone", "/account/factor");
    add("factor-renewal", "/account/factor/codes");
    add("factor-off", "/account/factor/off");
    ways.put(
        "factor-gone",
        page -> {
          go(page, "/account/factor/off");
          page.locator("[name=password]").fill(Staff.PASSWORD);
          page.locator("[name=code]").fill(code.apply(""));
          buttons(page).first().click();
          page.waitForURL("**/account?*done=off*");
        });
  }

  private void offer(Page page) {
    go(page, "/account/factor");
    page.locator("[name=password]").fill(Staff.PASSWORD);
    buttons(page).first().click();
    page.locator(".typed").waitFor();
  }

  private void add(String name, String path) {
    ways.put(name, page -> go(page, path));
  }

  private void go(Page page, String path) {
    String more = (path.contains("?") ? "&" : "?") + "lang=" + language;
    page.navigate(home.resolve(path + more).toString());
  }

  /** Sends the main form of this page as it is. */
  private void send(Page page, String path) {
    go(page, path);
    Locator form = page.locator("main form").last();
    form.getByRole(AriaRole.BUTTON).first().click();
    page.waitForLoadState();
  }

  private static Locator buttons(Page page) {
    return page.locator("main form .button");
  }
}
