package org.augenhoehe.desk.appointments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.base.appointment.Appointments;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Reason;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * How many appointments a touchpoint had, a form with a row for each week. Readers see it; managers
 * and administrators enter it.
 */
@Path("/dashboard/touchpoints/{id}/appointments")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
@Produces(MediaType.TEXT_HTML)
class AppointmentsPage {

  /** A quarter; more would be a long form on a phone. */
  static final int WEEKS = 13;

  @CheckedTemplate(basePath = "appointments")
  static class Templates {
    static native TemplateInstance weeks(WeeksView view);
  }

  private final Appointments appointments;
  private final SeenTouchpoints touchpoints;
  private final OfficeTree tree;
  private final SignedInUser user;
  private final PageResponses responses;
  private final Clock clock;

  AppointmentsPage(
      Appointments appointments,
      SeenTouchpoints touchpoints,
      OfficeTree tree,
      SignedInUser user,
      PageResponses responses,
      Clock clock) {
    this.appointments = appointments;
    this.touchpoints = touchpoints;
    this.tree = tree;
    this.user = user;
    this.responses = responses;
    this.clock = clock;
  }

  /**
   * @param until the latest week to show, as 2026-W48; what cannot be read counts as none
   */
  @GET
  public Response show(UUID id, @RestQuery String until, @RestQuery String done) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    Week latest = until(until);
    Map<Week, Integer> known = appointments.at(id);
    List<WeekRow> rows =
        IntStream.range(0, WEEKS)
            .mapToObj(i -> latest.plus(-i))
            .map(week -> WeekRow.of(week, known.get(week)))
            .toList();
    return show(200, touchpoint, rows, latest, done != null);
  }

  /**
   * @param week of each row, as 2026-W48
   * @param before what was in each field when the form was shown
   * @param count what is in each field now
   */
  @POST
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      UUID id,
      @RestQuery String until,
      @RestForm List<String> week,
      @RestForm List<String> before,
      @RestForm List<String> count) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    List<WeekRow> rows = typed(week, before, count).stream().map(row -> checked(row, id)).toList();
    if (rows.stream().anyMatch(row -> row.fault() != null)) {
      return show(Reason.NO_COUNT.status(), touchpoint, rows, until(until), false);
    }
    appointments.enter(
        rows.stream()
            .filter(WeekRow::isChanged)
            .map(row -> row.entry(id))
            .flatMap(Optional::stream)
            .toList());
    return responses.back(
        WeeksView.address(id).queryParam("until", until(until)).queryParam("done", "entered"));
  }

  /** Rows that a browser would not send are left out. */
  private static List<WeekRow> typed(List<String> weeks, List<String> before, List<String> counts) {
    List<WeekRow> rows = new ArrayList<>();
    int complete = Math.min(weeks.size(), Math.min(before.size(), counts.size()));
    for (int i = 0; i < Math.min(complete, WEEKS); i++) {
      String was = before.get(i);
      String typed = counts.get(i).strip();
      Week.parse(weeks.get(i))
          .map(week -> new WeekRow(week, was, typed, null))
          .ifPresent(rows::add);
    }
    return rows;
  }

  private WeekRow checked(WeekRow row, UUID touchpoint) {
    Optional<Entry> entry = row.entry(touchpoint);
    return entry.isEmpty()
        ? row.with(Reason.NO_COUNT)
        : row.with(entry.get().fault(LocalDate.now(clock)).orElse(null));
  }

  /** The week that is asked for, or the last one that is over. */
  private Week until(String asked) {
    Week last = Week.of(LocalDate.now(clock)).plus(-1);
    return Week.parse(asked)
        .filter(week -> week.compareTo(last) <= 0)
        .filter(week -> week.compareTo(Entry.EARLIEST.plus(WEEKS)) >= 0)
        .orElse(last);
  }

  private Response show(
      int status, TouchpointEntry touchpoint, List<WeekRow> rows, Week latest, boolean done) {
    return responses.show(
        status,
        Templates.weeks(
            new WeeksView(
                tree.office(touchpoint.office()),
                touchpoint,
                rows,
                latest,
                !latest.plus(1).isOver(LocalDate.now(clock)),
                user.isAdmin() || user.isManager(),
                done)));
  }
}
