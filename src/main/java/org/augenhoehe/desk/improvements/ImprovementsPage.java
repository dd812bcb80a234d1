package org.augenhoehe.desk.improvements;

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
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.improvement.ImprovementRefusal;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.improvement.Reason;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells what was changed at a touchpoint. Readers see it; managers and administrators enter it. */
@Path("/dashboard/touchpoints/{id}/improvements")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
@Produces(MediaType.TEXT_HTML)
class ImprovementsPage {

  @CheckedTemplate(basePath = "improvements")
  static class Templates {
    static native TemplateInstance list(ImprovementsView view);

    static native TemplateInstance correction(ImprovementsView view);

    static native TemplateInstance withdrawal(ImprovementsView view);
  }

  private final Improvements improvements;
  private final SeenTouchpoints touchpoints;
  private final ImprovementsViews views;
  private final PageResponses responses;

  ImprovementsPage(
      Improvements improvements,
      SeenTouchpoints touchpoints,
      ImprovementsViews views,
      PageResponses responses) {
    this.improvements = improvements;
    this.touchpoints = touchpoints;
    this.views = views;
    this.responses = responses;
  }

  /**
   * @param value the id of a dimension that is chosen already, for links from elsewhere
   */
  @GET
  public Response list(UUID id, @RestQuery String value, @RestQuery String done) {
    return responses.show(
        200, Templates.list(views.list(touchpoints.find(id), views.blank(value), null, done)));
  }

  @POST
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      UUID id, @RestForm String day, @RestForm String text, @RestForm String value) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    ImprovementForm form = new ImprovementForm(day, text, value);
    try {
      improvements.enter(id, form.draft());
    } catch (ImprovementRefusal refusal) {
      return again(refusal, fault -> Templates.list(views.list(touchpoint, form, fault, null)));
    }
    return back(id, "entered");
  }

  @GET
  @Path("/{number}")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  public Response askCorrection(UUID id, int number) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    ImprovementEntry entry = improvements.one(id, number);
    ImprovementForm form = ImprovementForm.of(entry);
    return responses.show(200, Templates.correction(views.one(touchpoint, entry, form, null)));
  }

  @POST
  @Path("/{number}")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
      UUID id, int number, @RestForm String day, @RestForm String text, @RestForm String value) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    ImprovementForm form = new ImprovementForm(day, text, value);
    try {
      improvements.correct(id, number, before -> form.draft());
    } catch (ImprovementRefusal refusal) {
      return again(
          refusal,
          fault ->
              Templates.correction(
                  views.one(touchpoint, improvements.one(id, number), form, fault)));
    }
    return back(id, "corrected");
  }

  @GET
  @Path("/{number}/withdrawal")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  public Response askWithdrawal(UUID id, int number) {
    TouchpointEntry touchpoint = touchpoints.find(id);
    ImprovementEntry entry = improvements.one(id, number);
    return responses.show(200, Templates.withdrawal(views.one(touchpoint, entry, null, null)));
  }

  @POST
  @Path("/{number}/withdrawal")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  public Response withdraw(UUID id, int number) {
    touchpoints.find(id);
    improvements.withdraw(id, number);
    return back(id, "withdrawn");
  }

  /** Shows the form once more with what is wrong, if it can say that. */
  private Response again(ImprovementRefusal refusal, Function<Reason, TemplateInstance> page) {
    if (refusal.reason() == Reason.UNKNOWN) {
      throw refusal;
    }
    return responses.show(refusal.problem().status(), page.apply(refusal.reason()));
  }

  private Response back(UUID id, String done) {
    return responses.back(ImprovementsView.address(id).queryParam("done", done));
  }
}
