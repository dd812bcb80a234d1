package org.augenhoehe.base.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.augenhoehe.base.access.KnownBrowsers.Shown;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.account.SignInName;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.web.Refusal;

/** Signs in with name and password: a script for one request, a form for a session. */
@Singleton
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  private final Credentials credentials;
  private final Logins logins;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final FailedSignIns failed;
  private final AuditLog audit;

  PasswordIdentityProvider(
      Credentials credentials,
      Logins logins,
      Sessions sessions,
      KnownBrowsers browsers,
      FailedSignIns failed,
      AuditLog audit) {
    this.credentials = credentials;
    this.logins = logins;
    this.sessions = sessions;
    this.browsers = browsers;
    this.failed = failed;
    this.audit = audit;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
    String name = SignInName.of(request.getUsername());
    String password = new String(request.getPassword().getPassword());
    Context asked = Vertx.currentContext();
    return credentials
        .loginOf(name, password, browsers.find(exchange, Shown.PASSWORD, name))
        .map(
            login -> {
              if (!isForm(exchange)) {
                return ofScript(login);
              }
              browsers.remember(exchange, Shown.PASSWORD, name);
              return sessions.beginByPassword(login);
            })
        .onFailure(PasswordIdentityProvider::isWrong)
        .call(() -> Uni.createFrom().voidItem().invoke(() -> failed.count(name)))
        .emitOn(task -> backOn(asked, task));
  }

  /** A script sends no codes, so it does not sign in where one is needed. */
  private SecurityIdentity ofScript(Login login) {
    if (login.need() != FactorNeed.NONE) {
      failed.countCode(login.person().name());
      throw new AuthenticationFailedException(FactorNeeded.forPassword(login.need()));
    }
    Person person = login.person();
    logins.saw(person.name());
    audit.addOncePerDay(person.name(), Act.SIGNED_IN_BY_SCRIPT, "");
    return person.identity(person.name()).build();
  }

  /** Not one that was never looked at, nor a right one that is not enough. */
  private static boolean isWrong(Throwable failure) {
    return failure instanceof AuthenticationFailedException
        && !(failure.getCause() instanceof Refusal);
  }

  private static boolean isForm(RoutingContext exchange) {
    return exchange != null
        && exchange.get(HttpAuthenticationMechanism.class.getName())
            instanceof FormAuthenticationMechanism;
  }

  /** Continues on the request's own context, whose thread all following code expects. */
  private static void backOn(Context asked, Runnable task) {
    if (asked == null) {
      task.run();
    } else {
      asked.runOnContext(any -> task.run());
    }
  }
}
