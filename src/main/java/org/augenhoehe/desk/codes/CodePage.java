package org.augenhoehe.desk.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.augenhoehe.base.access.PresentCode;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.access.Waiting;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.factor.Checked;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.desk.signin.SignIn;
import org.augenhoehe.desk.signin.WaitingSession;
import org.augenhoehe.desk.signin.Way;
import org.jboss.resteasy.reactive.RestForm;

/** Asks for a code, after the right password of an account that has a second factor. */
@Path(SignIn.CODE)
@Produces(MediaType.TEXT_HTML)
class CodePage {

  @CheckedTemplate(basePath = "codes")
  static class Templates {
    static native TemplateInstance code(Frame frame, Fault fault);

    /**
     * @param left how many recovery codes there still are
     */
    static native TemplateInstance recovered(Frame frame, int left, String onward);
  }

  private final WaitingSession session;
  private final PresentCode present;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Way way;
  private final PageResponses responses;

  CodePage(
      WaitingSession session,
      PresentCode present,
      Sessions sessions,
      SignIn signIn,
      Way way,
      PageResponses responses) {
    this.session = session;
    this.present = present;
    this.sessions = sessions;
    this.signIn = signIn;
    this.way = way;
    this.responses = responses;
  }

  @GET
  public Response ask() {
    return find().map(waiting -> ask(waiting, Fault.NONE)).orElseGet(() -> way.toSignIn(false));
  }

  /** Of a code that is sent twice one counts; the other finds the session gone on. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response show(@RestForm String code, RoutingContext exchange) {
    Optional<Waiting> found = find();
    if (found.isEmpty()) {
      return way.toSignIn(true);
    }
    Waiting waiting = found.get();
    Person person = waiting.login().person();
    Checked checked = present.check(person.name(), Objects.requireNonNullElse(code, ""), exchange);
    if (!checked.isRight()) {
      return ask(waiting, Fault.of(checked));
    }
    signIn.remember(sessions.goOn(waiting, person), exchange);
    String onward = way.onward(person);
    return checked instanceof Checked.Recovered recovered
        ? responses.show(200, Templates.recovered(frame(waiting), recovered.left(), onward))
        : Response.seeOther(URI.create(onward)).build();
  }

  /** Empty where the session waits for something else as well. */
  private Optional<Waiting> find() {
    return session.find().filter(waiting -> waiting.login().need() == FactorNeed.CODE);
  }

  private Response ask(Waiting waiting, Fault fault) {
    return responses.show(fault.status(), Templates.code(frame(waiting), fault));
  }

  private Frame frame(Waiting waiting) {
    return new Frame(
        SignIn.CODE, waiting.login().person().name(), true, way.query(), way.languages());
  }
}
