package org.augenhoehe.desk.auditing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.inspection.Inspection;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.auditing.AuditSearch.Filter;
import org.augenhoehe.desk.auditing.AuditView.Mistake;
import org.augenhoehe.desk.auditing.AuditView.Typed;

/** The page of the audit log, and the table that goes with it. */
@Path(AuditView.PATH)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class AuditPage {

  @CheckedTemplate(basePath = "auditing")
  static class Templates {
    static native TemplateInstance log(AuditView view);
  }

  /** As many as one reads before looking for something else. */
  static final int A_PAGE = 50;

  /** Without it Excel reads UTF-8 as an older encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AuditSearch search;
  private final Inspection inspection;
  private final AuditLog log;
  private final PageResponses responses;
  private final Page page;

  AuditPage(
      AuditSearch search, Inspection inspection, AuditLog log, PageResponses responses, Page page) {
    this.search = search;
    this.inspection = inspection;
    this.log = log;
    this.responses = responses;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response show(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    try {
      // One more, to know whether there are older ones.
      List<AuditEntry> found = search.find(AuditQuery.read(query, A_PAGE + 1));
      boolean isMore = found.size() > A_PAGE;
      List<AuditEntry> shown = isMore ? found.subList(0, A_PAGE) : found;
      Long older = isMore ? shown.get(A_PAGE - 1).n() : null;
      return show(200, query, shown, older, null);
    } catch (AuditRefusal refusal) {
      Mistake mistake = refusal.isReversed() ? Mistake.REVERSED : Mistake.MALFORMED;
      return show(refusal.problem().status(), query, List.of(), null, mistake);
    }
  }

  @GET
  @Path("/audit.csv")
  @Produces("text/csv")
  public Response csv(@Context UriInfo uri) {
    Filter filter = AuditQuery.read(uri.getQueryParameters(), AuditQuery.MOST);
    List<AuditEntry> entries = search.find(filter);
    log.add(Act.LOG_EXPORTED, Integer.toString(entries.size()));
    return Response.ok(table(entries))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"augenhoehe-audit.csv\"")
        .build();
  }

  @POST
  @Path("/check")
  public Response check() {
    inspection.check();
    return responses.back(UriBuilder.fromPath(AuditView.PATH).queryParam("checked", 1));
  }

  private String table(List<AuditEntry> entries) {
    Localized language = Localized.Literal.of(page.getLanguage());
    AuditMessages words = MessageBundles.get(AuditMessages.class, language);
    Map<String, String> acts = ActWords.in(page.getLanguage());
    boolean isGerman = Locale.GERMAN.getLanguage().equals(page.locale().getLanguage());
    return BYTE_ORDER_MARK
        + AuditCsv.write(
            entries,
            isGerman ? ';' : ',',
            List.of(
                words.number(), words.when(), words.who(), words.what(), words.on(), words.hash()),
            what -> acts.getOrDefault(what, what));
  }

  private Response show(
      int status,
      MultivaluedMap<String, String> query,
      List<AuditEntry> entries,
      Long older,
      Mistake mistake) {
    return responses.show(
        status,
        Templates.log(
            new AuditView(
                inspection.last(),
                entries,
                mistake,
                new Typed(
                    typed(query, "from"),
                    typed(query, "to"),
                    typed(query, "who"),
                    typed(query, "what"),
                    typed(query, "before")),
                older,
                search.names(),
                ActWords.in(page.getLanguage()),
                query.containsKey("checked"),
                page.isChosen() ? page.getLanguage() : null)));
  }

  private static String typed(MultivaluedMap<String, String> query, String name) {
    return Objects.requireNonNullElse(query.getFirst(name), "");
  }
}
