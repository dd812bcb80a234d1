package org.augenhoehe.desk.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/** The workbook for programs, in German or English as {@code Accept-Language} has it. */
@Path("/api/v1/results.xlsx")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class ExportResource {

  private final Exports exports;
  private final ScopeQuery scopes;
  private final ResultsRead read;

  ExportResource(Exports exports, ScopeQuery scopes, ResultsRead read) {
    this.exports = exports;
    this.scopes = scopes;
    this.read = read;
  }

  @GET
  @Produces(Exports.XLSX)
  public Response book(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    Scope scope = scopes.readStrictly(uri);
    read.exported(scope);
    return exports.book(scope, Languages.choose(Languages.STAFF, null, accepted));
  }
}
