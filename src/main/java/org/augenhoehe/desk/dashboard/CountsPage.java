package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;
import org.augenhoehe.vote.release.SeenReleases;
import org.augenhoehe.vote.release.Slips;
import org.augenhoehe.vote.release.ToldSlips;

/**
 * Lists the counts of the person's offices with their slips. Who exchanges nine slips knows the
 * tenth answer, and nothing computed prevents that: here it can be noticed.
 */
@Path("/dashboard/counts")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class CountsPage {

  /** More than a year of one touchpoint; a page of all counts of a large authority has no use. */
  static final int MOST = 200;

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance counts(
        List<CountedBox> boxes, String language, String dashboard, int minimum, Integer most);
  }

  private final SeenReleases releases;
  private final ToldSlips told;
  private final OfficeTree tree;
  private final ScopeQuery scopes;
  private final ResultsRead read;
  private final ReleaseConfig config;
  private final Page page;

  CountsPage(
      SeenReleases releases,
      ToldSlips told,
      OfficeTree tree,
      ScopeQuery scopes,
      ResultsRead read,
      ReleaseConfig config,
      Page page) {
    this.releases = releases;
    this.told = told;
    this.tree = tree;
    this.scopes = scopes;
    this.read = read;
    this.config = config;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String counts(@Context UriInfo uri) {
    Scope scope = scopes.read(uri.getQueryParameters());
    read.listed(scope);
    Locale chosen = page.isChosen() ? page.locale() : null;
    List<Release> counted = new ArrayList<>(releases.in(scope));
    Collections.reverse(counted);
    return page.render(
        Templates.counts(
            boxes(counted.subList(0, Math.min(MOST, counted.size()))),
            Address.anyLanguage(scope),
            Address.of(scope, chosen),
            config.minimum(),
            counted.size() > MOST ? MOST : null));
  }

  private List<CountedBox> boxes(List<Release> counted) {
    Map<UUID, Slips> slips = told.all();
    Map<UUID, OfficeEntry> offices =
        tree.offices().stream().collect(Collectors.toMap(OfficeEntry::id, office -> office));
    Map<UUID, TouchpointEntry> touchpoints = new HashMap<>();
    return counted.stream()
        .map(
            release ->
                new CountedBox(
                    release,
                    offices.get(release.node().office()),
                    release.node().touchpoint() == null
                        ? null
                        : touchpoints.computeIfAbsent(
                            release.node().touchpoint(), tree::touchpoint),
                    slips.get(release.id())))
        .toList();
  }
}
