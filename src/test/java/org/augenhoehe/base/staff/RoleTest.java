package org.augenhoehe.base.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.OurClasses;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager may do, and what only an administrator may. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class RoleTest {

  private static final String PASSWORD = "nur-zum-Lesen";

  @Inject DataSource database;

  private final String name = "leitung-" + UUID.randomUUID();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void appoint() {
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER);
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  private RequestSpecification manager() {
    return given().redirects().follow(false).auth().preemptive().basic(name, PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard",
        "/dashboard/counts",
        "/dashboard/comparison",
        "/dashboard/periods",
        "/api/v1/results",
        "/api/v1/releases",
        "/api/v1/findings",
        "/api/v1/effects"
      })
  void a_manager_reads_what_was_counted(String path) {
    manager().get(path).then().statusCode(200);
  }

  @Test
  void whatever_else_there_is_only_administrators_may() {
    Set<String> open = new TreeSet<>();
    for (JavaClass type : OurClasses.all()) {
      type.tryGetAnnotationOfType(RolesAllowed.class)
          .filter(RoleTest::isForManagers)
          .ifPresent(any -> open.add(type.getSimpleName()));
      for (JavaMethod method : type.getMethods()) {
        method
            .tryGetAnnotationOfType(RolesAllowed.class)
            .filter(RoleTest::isForManagers)
            .ifPresent(any -> open.add(type.getSimpleName() + "." + method.getName()));
      }
    }
    assertThat(open)
        .containsExactly(
            "AccountPage",
            "AppointmentResource",
            "AppointmentResource.enter",
            "AppointmentsPage",
            "AppointmentsPage.enter",
            "AuditPage",
            "AuditResource",
            "ComparisonPage",
            "CountsPage",
            "DashboardPage",
            "EffectsResource",
            "ExportPage",
            "ExportResource",
            "FindingsResource",
            "ImprovementResource",
            "ImprovementResource.correct",
            "ImprovementResource.enter",
            "ImprovementResource.withdraw",
            "ImprovementsPage",
            "ImprovementsPage.askCorrection",
            "ImprovementsPage.askWithdrawal",
            "ImprovementsPage.correct",
            "ImprovementsPage.enter",
            "ImprovementsPage.withdraw",
            "LetterPage",
            "OpeningsPage",
            "OwnFactorPage",
            "PeriodsPage",
            "ReleaseResource.list",
            "ResultsResource",
            "SettingsPage",
            "UploadPage",
            "UploadPage.upload",
            "ViewPage");
  }

  /**
   * Who reads voices reads results, too, and who reads the log reads none. What was changed and how
   * many appointments there were readers only read.
   */
  @Test
  void results_are_for_administrators_managers_and_readers_alike() {
    for (JavaClass type : OurClasses.all()) {
      boolean isWritten =
          type.getSimpleName().startsWith("Improvement")
              || type.getSimpleName().startsWith("Appointment")
              || type.getSimpleName().equals("UploadPage");
      Stream.concat(
              type.tryGetAnnotationOfType(RolesAllowed.class).stream(),
              type.getMethods().stream()
                  .filter(method -> !isWritten)
                  .flatMap(method -> method.tryGetAnnotationOfType(RolesAllowed.class).stream()))
          .map(rule -> List.of(rule.value()))
          // One's own account is for everybody.
          .filter(roles -> !roles.contains(Role.AUDITOR))
          .filter(roles -> roles.contains(Role.MANAGER) || roles.contains(Role.READER))
          .forEach(
              roles ->
                  assertThat(roles)
                      .as(type.getSimpleName())
                      .containsExactlyInAnyOrder(Role.ADMIN, Role.MANAGER, Role.READER));
    }
  }

  private static boolean isForManagers(RolesAllowed rule) {
    return !List.of(rule.value()).equals(List.of(Role.ADMIN));
  }

  @Test
  void a_manager_changes_nothing_else() {
    for (String path :
        new String[] {
          "/api/v1/releases",
          "/api/v1/offices",
          "/api/v1/offices/" + office + "/touchpoints",
          "/api/v1/touchpoints/" + touchpoint + "/invitations",
          "/api/v1/touchpoints/" + touchpoint + "/kiosks"
        }) {
      manager()
          .contentType(ContentType.JSON)
          .body(Map.of("name", "Meins", "count", 5, "validDays", 9))
          .post(path)
          .then()
          .statusCode(403)
          .contentType("application/problem+json");
    }
    manager().accept(ContentType.HTML).get("/admin").then().statusCode(403);
  }
}
