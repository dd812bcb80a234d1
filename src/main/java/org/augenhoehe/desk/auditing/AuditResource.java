package org.augenhoehe.desk.auditing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.staff.Role;

/** The audit log for programs. */
@Path("/api/v1/audit")
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class AuditResource {

  /** The newest first. */
  record Listing(List<AuditEntry> entries) {}

  private static final int USUAL = 200;

  private static final String CSV = "text/csv;charset=UTF-8";

  private static final List<String> TITLES = List.of("n", "at", "who", "what", "on", "hash");

  private final AuditSearch search;
  private final AuditLog log;

  AuditResource(AuditSearch search, AuditLog log) {
    this.search = search;
    this.log = log;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Listing json(@Context UriInfo uri) {
    return new Listing(search.find(AuditQuery.readStrictly(uri.getQueryParameters(), USUAL)));
  }

  @GET
  @Produces("text/csv;qs=0.5")
  public Response csv(@Context UriInfo uri) {
    List<AuditEntry> entries =
        search.find(AuditQuery.readStrictly(uri.getQueryParameters(), AuditQuery.MOST));
    log.add(Act.LOG_EXPORTED, Integer.toString(entries.size()));
    // Sets the type explicitly: else clients would see "qs", which is for negotiation only.
    return Response.ok(AuditCsv.write(entries, ',', TITLES, UnaryOperator.identity()), CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }
}
