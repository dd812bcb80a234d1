package org.augenhoehe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wings and rooms of the house and the doors between them, as the README draws them. */
class RoomsTest {

  /** Each wing and the wings below it, which it may use. */
  private static final Map<String, List<String>> WINGS = new LinkedHashMap<>();

  static {
    WINGS.put("demo", List.of("vote", "entitle", "base"));
    WINGS.put("customer", List.of("result", "vote", "entitle", "base"));
    WINGS.put("desk", List.of("result", "vote", "entitle", "base"));
    WINGS.put("result", List.of("vote", "base"));
    WINGS.put("vote", List.of("entitle", "base"));
    WINGS.put("entitle", List.of("base"));
    WINGS.put("base", List.of());
  }

  /** What every room may use. */
  private static final List<String> FOR_ALL = List.of("platform", "database", "web");

  /** Rooms that use none of those, or only the ones on their list. */
  private static final List<String> SELF_CONTAINED =
      List.of("platform", "database", "web", "privacypass", "statistics");

  /** Each room and the rooms it may use beside those. */
  private static final Map<String, List<String>> DOORS = new LinkedHashMap<>();

  static {
    DOORS.put("platform", List.of());
    DOORS.put("database", List.of());
    DOORS.put("web", List.of("platform"));
    DOORS.put("assets", List.of());
    DOORS.put("privacypass", List.of());
    DOORS.put("audit", List.of());
    DOORS.put("inspection", List.of("audit"));
    DOORS.put("office", List.of("audit"));
    DOORS.put("questionnaire", List.of());
    DOORS.put("staff", List.of("audit"));
    DOORS.put("password", List.of());
    DOORS.put("factor", List.of("audit"));
    DOORS.put("account", List.of("audit", "factor", "office", "password", "staff"));
    DOORS.put("personnel", List.of("account", "office", "staff"));
    DOORS.put("rescue", List.of("account", "audit", "staff"));
    DOORS.put("access", List.of("account", "audit", "factor", "password", "staff"));
    DOORS.put("signin", List.of("access", "account", "audit", "staff"));
    DOORS.put("program", List.of("audit", "office", "staff"));
    DOORS.put("keys", List.of("office", "program", "staff"));
    DOORS.put("provider", List.of("signin", "access", "account", "office", "staff"));
    DOORS.put("rights", List.of("office", "staff"));
    DOORS.put("improvement", List.of("audit", "office", "questionnaire", "rights", "staff"));
    DOORS.put("appointment", List.of("audit", "office", "rights", "staff"));
    DOORS.put("branding", List.of("office", "audit"));
    DOORS.put("kiosk", List.of("office", "audit"));
    DOORS.put("people", List.of("account", "office", "program", "staff"));
    DOORS.put("savedview", List.of("staff"));
    DOORS.put("subscription", List.of("account", "audit", "staff"));
    DOORS.put(
        "self",
        List.of(
            "access",
            "account",
            "office",
            "password",
            "savedview",
            "signin",
            "staff",
            "subscription"));
    DOORS.put(
        "letter",
        List.of(
            "account",
            "display",
            "findings",
            "glance",
            "office",
            "opening",
            "questionnaire",
            "release",
            "staff",
            "subscription"));
    DOORS.put("codes", List.of("access", "account", "factor", "signin", "staff"));
    DOORS.put("issuer", List.of("office", "privacypass"));
    DOORS.put("invitation", List.of("audit", "office", "branding", "privacypass", "issuer"));
    DOORS.put("token", List.of("office", "kiosk", "privacypass", "issuer", "invitation"));
    DOORS.put("paper", List.of("questionnaire", "office", "release"));
    DOORS.put("teller", List.of("questionnaire", "office", "release", "paper"));
    DOORS.put("apart", List.of("questionnaire", "office", "release", "paper", "teller"));
    DOORS.put("ballot", List.of("questionnaire", "office", "release", "paper", "teller"));
    DOORS.put(
        "casting",
        List.of(
            "questionnaire",
            "office",
            "privacypass",
            "issuer",
            "invitation",
            "token",
            "paper",
            "ballot",
            "release",
            "teller"));
    DOORS.put(
        "tablet",
        List.of(
            "questionnaire",
            "office",
            "improvement",
            "branding",
            "assets",
            "kiosk",
            "token",
            "insight",
            "release"));
    DOORS.put("welcome", List.of("office", "issuer", "apart", "byhand", "release"));
    DOORS.put("method", List.of("questionnaire", "insight", "release"));
    DOORS.put("rating", List.of("questionnaire", "office", "invitation", "casting"));
    DOORS.put("release", List.of("questionnaire", "office", "staff", "audit"));
    DOORS.put(
        "opening",
        List.of(
            "audit",
            "questionnaire",
            "office",
            "issuer",
            "invitation",
            "paper",
            "ballot",
            "release",
            "teller"));
    DOORS.put(
        "byhand", List.of("account", "audit", "office", "opening", "release", "apart", "staff"));
    DOORS.put("statistics", List.of());
    DOORS.put("insight", List.of("statistics", "questionnaire", "office", "paper", "release"));
    DOORS.put(
        "findings",
        List.of(
            "improvement",
            "insight",
            "statistics",
            "response",
            "appointment",
            "questionnaire",
            "office",
            "rights",
            "staff",
            "release"));
    DOORS.put("response", List.of("insight", "appointment", "office", "release"));
    DOORS.put("chart", List.of("insight", "statistics"));
    DOORS.put("display", List.of("insight", "office", "questionnaire", "release"));
    DOORS.put(
        "glance",
        List.of(
            "chart", "display", "findings", "insight", "statistics", "office", "questionnaire"));
    DOORS.put(
        "dashboard",
        List.of(
            "chart",
            "display",
            "findings",
            "glance",
            "insight",
            "statistics",
            "opening",
            "release",
            "questionnaire",
            "office",
            "improvement",
            "appointments",
            "response",
            "staff"));
    DOORS.put(
        "comparison",
        List.of(
            "chart",
            "display",
            "findings",
            "insight",
            "statistics",
            "release",
            "questionnaire",
            "office",
            "staff"));
    DOORS.put(
        "appointments",
        List.of(
            "appointment",
            "display",
            "response",
            "insight",
            "office",
            "release",
            "rights",
            "staff"));
    DOORS.put(
        "export",
        List.of(
            "dashboard",
            "display",
            "findings",
            "insight",
            "questionnaire",
            "office",
            "release",
            "staff"));
    DOORS.put("improvements", List.of("improvement", "office", "questionnaire", "rights", "staff"));
    DOORS.put("slips", List.of("office", "branding", "issuer", "invitation", "teller"));
    DOORS.put("administration", List.of("office", "branding", "slips", "ballot", "staff"));
    DOORS.put(
        "openings", List.of("office", "issuer", "teller", "apart", "byhand", "release", "staff"));
    DOORS.put("auditing", List.of("audit", "inspection", "staff"));
    DOORS.put("settings", List.of("account", "inspection", "staff"));
    DOORS.put("pairing", List.of("office", "kiosk", "staff", "teller"));
    DOORS.put(
        "demo",
        List.of(
            "questionnaire", "office", "improvement", "invitation", "paper", "casting", "opening"));
  }

  private static final JavaClasses HOUSE = OurClasses.all();

  @Test
  void rooms_form_no_cycle() {
    slices().matching("org.augenhoehe.*.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void wings_use_only_those_below_them() {
    LayeredArchitecture plan = plan();
    for (String wing : WINGS.keySet()) {
      plan = plan.layer(wing).definedBy("org.augenhoehe." + wing + "..");
    }
    for (Map.Entry<String, List<String>> wing : WINGS.entrySet()) {
      plan = restrict(plan, wing.getKey(), wing.getValue());
    }
    plan.ensureAllClassesAreContainedInArchitecture().check(HOUSE);
  }

  @Test
  void every_door_is_on_the_plan() {
    LayeredArchitecture plan = plan();
    for (String room : DOORS.keySet()) {
      plan =
          plan.layer(room)
              .definedBy("org.augenhoehe." + room + "..", "org.augenhoehe.*." + room + "..");
    }
    for (Map.Entry<String, List<String>> door : DOORS.entrySet()) {
      List<String> allowed = new ArrayList<>(door.getValue());
      if (!SELF_CONTAINED.contains(door.getKey())) {
        allowed.addAll(FOR_ALL);
      }
      plan = restrict(plan, door.getKey(), allowed);
    }
    plan.ensureAllClassesAreContainedInArchitecture().check(HOUSE);
  }

  @Test
  void statistics_are_arithmetic_and_nothing_else() {
    classes()
        .that()
        .resideInAPackage("..result.statistics")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.augenhoehe.result.statistics", "java..", "org.apache.commons.statistics..")
        .check(HOUSE);
  }

  private static LayeredArchitecture plan() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.augenhoehe..")
        .layer("main")
        .definedBy("org.augenhoehe")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer();
  }

  private static LayeredArchitecture restrict(
      LayeredArchitecture plan, String layer, List<String> allowed) {
    return allowed.isEmpty()
        ? plan.whereLayer(layer).mayNotAccessAnyLayer()
        : plan.whereLayer(layer).mayOnlyAccessLayers(allowed.toArray(String[]::new));
  }
}
