package org.augenhoehe.base.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.augenhoehe.base.staff.Person;

/**
 * Asks somebody who is signed in for their password once more. Guesses cost as much as on the
 * sign-in page, and the session has a bucket of its own there: who finds it open cannot try faster
 * than a stranger.
 */
@Singleton
public class PresentPassword {

  /** What became of an attempt. */
  public enum Answer {
    RIGHT,
    WRONG,

    /** So many wrong passwords are being tried that this one was not looked at. */
    NOT_CHECKED
  }

  private final Credentials credentials;
  private final FailedSignIns failed;

  PresentPassword(Credentials credentials, FailedSignIns failed) {
    this.credentials = credentials;
    this.failed = failed;
  }

  public Answer check(SecurityIdentity identity, String password) {
    return check(Person.of(identity).name(), password, Sessions.idOf(identity));
  }

  /** The same of somebody whose session waits. */
  public Answer check(Waiting waiting, String password) {
    return check(waiting.login().person().name(), password, Optional.of(waiting.id().toString()));
  }

  private Answer check(String name, String password, Optional<String> session) {
    try {
      credentials.loginOf(name, password, session).await().indefinitely();
      return Answer.RIGHT;
    } catch (AuthenticationFailedException wrong) {
      if (wrong.getCause() instanceof AccessRefusal) {
        return Answer.NOT_CHECKED;
      }
      failed.count(name);
      return Answer.WRONG;
    }
  }
}
