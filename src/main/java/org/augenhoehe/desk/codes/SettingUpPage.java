package org.augenhoehe.desk.codes;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.augenhoehe.base.access.PresentPassword;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.access.Waiting;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.account.OwnFactor;
import org.augenhoehe.base.factor.Offer;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.desk.signin.SignIn;
import org.augenhoehe.desk.signin.WaitingSession;
import org.augenhoehe.desk.signin.Way;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Sets a second factor up that a role requires, before anything else. Who just signed in sees the
 * QR code at once; in a session that went on already the password is asked for once more, because
 * somebody else may have found the browser open.
 */
@Path(SignIn.SETTING_UP)
@Produces(MediaType.TEXT_HTML)
class SettingUpPage {

  private final WaitingSession session;
  private final PresentPassword present;
  private final OwnFactor own;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Way way;
  private final FactorSheets sheets;

  SettingUpPage(
      WaitingSession session,
      PresentPassword present,
      OwnFactor own,
      Sessions sessions,
      SignIn signIn,
      Way way,
      FactorSheets sheets) {
    this.session = session;
    this.present = present;
    this.own = own;
    this.sessions = sessions;
    this.signIn = signIn;
    this.way = way;
    this.sheets = sheets;
  }

  @GET
  public Response begin() {
    return find().map(this::begin).orElseGet(() -> way.toSignIn(false));
  }

  private Response begin(Waiting waiting) {
    return waiting.began() ? offer(waiting) : sheets.askPassword(frame(waiting), Fault.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(@RestForm String password) {
    return orEnded(
        waiting -> {
          Fault fault = Fault.of(present.check(waiting, Objects.requireNonNullElse(password, "")));
          return fault == Fault.NONE ? offer(waiting) : sheets.askPassword(frame(waiting), fault);
        });
  }

  @POST
  @Path("/on")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response switchOn(@RestForm String offer, @RestForm String code, RoutingContext exchange) {
    return orEnded(waiting -> switchOn(waiting, offer, code, exchange));
  }

  private Response switchOn(Waiting waiting, String sealed, String code, RoutingContext exchange) {
    Person person = waiting.login().person();
    Optional<Offer> offer = own.read(person, Objects.requireNonNullElse(sealed, ""));
    if (offer.isEmpty()) {
      return waiting.began()
          ? sheets.show(frame(waiting), own.offer(person), Fault.OFFER_ENDED)
          : sheets.askPassword(frame(waiting), Fault.OFFER_ENDED);
    }
    return own.switchOn(person, offer.get(), Objects.requireNonNullElse(code, ""))
        .map(
            on -> {
              signIn.remember(sessions.goOn(waiting, on.person()), exchange);
              return sheets.show(frame(waiting), on.codes(), way.onward(person), true);
            })
        .orElseGet(() -> sheets.show(frame(waiting), offer.get(), Fault.CODE_WRONG));
  }

  private Response orEnded(Function<Waiting, Response> answer) {
    return find().map(answer).orElseGet(() -> way.toSignIn(true));
  }

  private Response offer(Waiting waiting) {
    return sheets.show(frame(waiting), own.offer(waiting.login().person()), Fault.NONE);
  }

  private Optional<Waiting> find() {
    return session.find().filter(waiting -> waiting.login().need() == FactorNeed.SETTING_UP);
  }

  private Frame frame(Waiting waiting) {
    return new Frame(
        SignIn.SETTING_UP, waiting.login().person().name(), false, way.query(), way.languages());
  }
}
