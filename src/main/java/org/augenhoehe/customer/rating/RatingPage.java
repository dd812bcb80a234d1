package org.augenhoehe.customer.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.web.Page;

/**
 * The form for the customer's own device. All its screens are one page and one POST, so the server
 * learns nothing about a customer who is still thinking and needs no session to recognise them.
 */
@Path("/r")
@Produces(MediaType.TEXT_HTML)
class RatingPage {

  private static final String PASSES_IN_SECONDS = "3";

  /** With this field a refused form is shown in another language, and not sent again. */
  private static final String ANOTHER_LANGUAGE = "language";

  private final Questionnaires questionnaires;
  private final FormCasting casting;
  private final Page page;

  RatingPage(Questionnaires questionnaires, FormCasting casting, Page page) {
    this.questionnaires = questionnaires;
    this.casting = casting;
    this.page = page;
  }

  @CheckedTemplate(basePath = "rating")
  static class Templates {
    static native TemplateInstance form(RatingForm form);

    static native TemplateInstance thanks(boolean again);

    static native TemplateInstance late();
  }

  @GET
  public String form() {
    return render(Submission.BLANK, Set.of());
  }

  /** The words that the form's script fetches before they are needed; see lazy.js. */
  @GET
  @Path("/late")
  public String late() {
    return page.render(Templates.late());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> fields) {
    List<String> kept = fields.remove(ANOTHER_LANGUAGE);
    Submission submission = Submission.parse(fields, questionnaires.current());
    if (kept != null) {
      return Response.ok(render(submission, RatingForm.faults(kept.get(0)))).build();
    }
    FormCasting.Delivery delivery = casting.put(submission);
    if (delivery.faults().isEmpty()) {
      return Response.seeOther(
              URI.create((delivery.isRepeated() ? "/r/again" : "/r/thanks") + page.getQuery()))
          .build();
    }
    return refuse(submission, delivery.faults());
  }

  @GET
  @Path("/thanks")
  public String thanks() {
    return page.render(Templates.thanks(false));
  }

  /** For a customer who sent twice: as friendly as the first time. */
  @GET
  @Path("/again")
  public String again() {
    return page.render(Templates.thanks(true));
  }

  private Response refuse(Submission submission, Set<Fault> faults) {
    int status = faults.stream().map(Fault::status).max(Comparator.naturalOrder()).orElseThrow();
    Response.ResponseBuilder response = Response.status(status).entity(render(submission, faults));
    if (faults.stream().anyMatch(Fault::isPassing)) {
      response.header(HttpHeaders.RETRY_AFTER, PASSES_IN_SECONDS);
    }
    return response.build();
  }

  private String render(Submission filled, Set<Fault> faults) {
    Questionnaire questionnaire = questionnaires.current();
    return page.render(Templates.form(RatingForm.of(questionnaire, page.locale(), filled, faults)));
  }
}
