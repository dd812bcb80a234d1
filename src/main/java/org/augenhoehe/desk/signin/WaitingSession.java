package org.augenhoehe.desk.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.access.Waiting;
import org.augenhoehe.base.web.Page;

/** The session of this request's browser, if it waits for more than the password. */
@RequestScoped
public class WaitingSession {

  private final SignIn signIn;
  private final Sessions sessions;
  private final RoutingContext exchange;

  WaitingSession(SignIn signIn, Sessions sessions, RoutingContext exchange) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.exchange = exchange;
  }

  /** Speaks the language that its person chose from then on. */
  public Optional<Waiting> find() {
    Optional<Waiting> waiting = signIn.principal(exchange).flatMap(sessions::waiting);
    waiting.ifPresent(session -> Page.prefer(exchange, session.login().language()));
    return waiting;
  }
}
