package org.augenhoehe;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the doors between them, as the README draws them. */
class RoomsTest {

  /** What every room may use. */
  private static final List<String> FOR_ALL = List.of("platform", "database", "web");

  /** Each room and the rooms it may use beside those. */
  private static final Map<String, List<String>> DOORS = new LinkedHashMap<>();

  static {
    DOORS.put("platform", List.of());
    DOORS.put("database", List.of());
    DOORS.put("web", List.of());
    DOORS.put("assets", List.of());
    DOORS.put("privacypass", List.of());
    DOORS.put("office", List.of());
    DOORS.put("questionnaire", List.of());
    DOORS.put("staff", List.of());
    DOORS.put("signin", List.of("staff"));
    DOORS.put("branding", List.of("office"));
    DOORS.put("kiosk", List.of("office"));
    DOORS.put("issuer", List.of("office", "privacypass"));
    DOORS.put("admission", List.of("office"));
    DOORS.put("invitation", List.of("office", "branding", "admission"));
    DOORS.put(
        "token", List.of("office", "kiosk", "privacypass", "issuer", "admission", "invitation"));
    DOORS.put("ballot", List.of("questionnaire", "office"));
    DOORS.put(
        "casting",
        List.of(
            "questionnaire",
            "office",
            "privacypass",
            "admission",
            "invitation",
            "token",
            "ballot"));
    DOORS.put(
        "tablet", List.of("questionnaire", "office", "branding", "kiosk", "insight", "release"));
    DOORS.put("welcome", List.of("office", "issuer"));
    DOORS.put("rating", List.of("questionnaire", "office", "admission", "invitation", "casting"));
    DOORS.put("release", List.of("questionnaire", "office"));
    DOORS.put("opening", List.of("questionnaire", "office", "admission", "ballot", "release"));
    DOORS.put("insight", List.of("questionnaire", "office", "release"));
    DOORS.put("chart", List.of("insight"));
    DOORS.put(
        "dashboard",
        List.of("chart", "insight", "opening", "release", "questionnaire", "office", "staff"));
    DOORS.put("slips", List.of("office", "branding", "issuer", "invitation"));
    DOORS.put(
        "administration", List.of("office", "branding", "slips", "opening", "release", "staff"));
    DOORS.put("pairing", List.of("office", "kiosk", "slips", "administration", "staff"));
    DOORS.put("demo", List.of("questionnaire", "office", "invitation", "casting", "opening"));
  }

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.augenhoehe");

  @Test
  void rooms_form_no_cycle() {
    slices().matching("org.augenhoehe.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void every_door_is_on_the_plan() {
    LayeredArchitecture plan =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.augenhoehe..");
    for (String room : DOORS.keySet()) {
      plan = plan.layer(room).definedBy("org.augenhoehe." + room + "..");
    }
    plan = plan.whereLayer("platform").mayNotAccessAnyLayer();
    plan = plan.whereLayer("database").mayNotAccessAnyLayer();
    plan = plan.whereLayer("privacypass").mayNotAccessAnyLayer();
    plan = plan.whereLayer("web").mayOnlyAccessLayers("platform");
    for (Map.Entry<String, List<String>> door : DOORS.entrySet()) {
      if (!FOR_ALL.contains(door.getKey())) {
        List<String> allowed = new ArrayList<>(door.getValue());
        allowed.addAll(FOR_ALL);
        plan = plan.whereLayer(door.getKey()).mayOnlyAccessLayers(allowed.toArray(String[]::new));
      }
    }
    plan.ensureAllClassesAreContainedInArchitecture().check(HOUSE);
  }
}
