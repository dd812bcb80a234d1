package org.augenhoehe.desk.appointments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.augenhoehe.base.appointment.Appointments;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.platform.Cell;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.appointments.UploadView.Group;
import org.augenhoehe.desk.appointments.UploadView.Row;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Appointments of several touchpoints at once, as a table that comes from elsewhere. */
@Path(UploadPage.PATH)
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class UploadPage {

  static final String PATH = "/dashboard/appointments";

  private static final byte[] NOTHING = {};

  @CheckedTemplate(basePath = "appointments")
  static class Templates {
    static native TemplateInstance upload(UploadView view);
  }

  private final Appointments appointments;
  private final SeenTouchpoints touchpoints;
  private final ScopeQuery scopes;
  private final OfficeTree tree;
  private final SignedInUser user;
  private final PageResponses responses;
  private final Page page;
  private final Clock clock;

  UploadPage(
      Appointments appointments,
      SeenTouchpoints touchpoints,
      ScopeQuery scopes,
      OfficeTree tree,
      SignedInUser user,
      PageResponses responses,
      Page page,
      Clock clock) {
    this.appointments = appointments;
    this.touchpoints = touchpoints;
    this.scopes = scopes;
    this.tree = tree;
    this.user = user;
    this.responses = responses;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response show(@Context UriInfo uri, @RestQuery String done) {
    return show(200, scopes.read(uri.getQueryParameters()), List.of(), done != null);
  }

  /** Takes all lines or none. */
  @POST
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  public Response upload(@Context UriInfo uri, @RestForm FileUpload table) throws IOException {
    Scope scope = scopes.read(uri.getQueryParameters());
    byte[] sent = table == null ? NOTHING : Files.readAllBytes(table.uploadedFile());
    UploadedTable read = UploadedTable.read(sent, byName(), LocalDate.now(clock));
    if (!read.faults().isEmpty()) {
      return show(400, scope, read.faults(), false);
    }
    appointments.enter(read.entries());
    UriBuilder back = UriBuilder.fromPath(PATH).queryParam("done", "entered");
    if (scope.office() != null) {
      back.queryParam("office", scope.office());
    }
    return responses.back(back);
  }

  /** The last weeks as such a table, to be filled in. */
  @GET
  @Path("/table.csv")
  @Produces("text/csv")
  public Response table(@Context UriInfo uri) {
    List<TouchpointEntry> selected = selected(scopes.read(uri.getQueryParameters()));
    Map<UUID, String> labels = new HashMap<>();
    selected.forEach(each -> labels.put(each.id(), Cell.harmless(tree.label(each.id()))));
    return Response.ok(
            TableToFill.write(
                selected,
                labels,
                known(selected),
                Week.of(LocalDate.now(clock)).plus(-1),
                page.locale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"termine.csv\"")
        .build();
  }

  /** A line names a touchpoint by its id, or as the table to fill in does. */
  private Map<String, UUID> byName() {
    Map<String, UUID> byName = new HashMap<>();
    for (TouchpointEntry touchpoint : touchpoints.all()) {
      String label = tree.label(touchpoint.id());
      byName.put(label, touchpoint.id());
      byName.put(Cell.harmless(label), touchpoint.id());
      byName.put(touchpoint.id().toString(), touchpoint.id());
    }
    return byName;
  }

  private List<TouchpointEntry> selected(Scope scope) {
    return touchpoints.all().stream().filter(each -> scope.of(null).contains(each.node())).toList();
  }

  private Map<UUID, NavigableMap<Week, Integer>> known(List<TouchpointEntry> of) {
    return appointments.at(of.stream().map(TouchpointEntry::id).toList());
  }

  private Response show(int status, Scope scope, List<LineFault> faults, boolean done) {
    List<TouchpointEntry> selected = selected(scope);
    Map<UUID, NavigableMap<Week, Integer>> known = known(selected);
    List<Group> groups =
        tree.offices().stream()
            .map(office -> new Group(office, rows(office, selected, known)))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    return responses.show(
        status,
        Templates.upload(
            new UploadView(
                groups, scope.office(), faults, user.isAdmin() || user.isManager(), done)));
  }

  private static List<Row> rows(
      OfficeEntry office,
      List<TouchpointEntry> selected,
      Map<UUID, NavigableMap<Week, Integer>> known) {
    return selected.stream()
        .filter(each -> each.office().equals(office.id()))
        .map(
            each -> {
              NavigableMap<Week, Integer> own = known.getOrDefault(each.id(), new TreeMap<>());
              return new Row(each, own.isEmpty() ? null : own.lastKey());
            })
        .toList();
  }
}
