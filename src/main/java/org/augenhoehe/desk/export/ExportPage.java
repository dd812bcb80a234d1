package org.augenhoehe.desk.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/** The dashboard's files, in the language of its pages. */
@Path("/dashboard")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class ExportPage {

  private final Exports exports;
  private final ScopeQuery scopes;
  private final ResultsRead read;
  private final Page page;

  ExportPage(Exports exports, ScopeQuery scopes, ResultsRead read, Page page) {
    this.exports = exports;
    this.scopes = scopes;
    this.read = read;
    this.page = page;
  }

  /** The figures of one page. */
  @GET
  @Path("/results.csv")
  @Produces(Exports.CSV)
  public Response one(@Context UriInfo uri) {
    return exports.one(exported(uri), page.locale());
  }

  @GET
  @Path("/all.csv")
  @Produces(Exports.CSV)
  public Response all(@Context UriInfo uri) {
    return exports.all(exported(uri), page.locale());
  }

  @GET
  @Path("/all.xlsx")
  @Produces(Exports.XLSX)
  public Response book(@Context UriInfo uri) {
    return exports.book(exported(uri), page.locale());
  }

  private Scope exported(UriInfo uri) {
    Scope scope = scopes.read(uri.getQueryParameters());
    read.exported(scope);
    return scope;
  }
}
