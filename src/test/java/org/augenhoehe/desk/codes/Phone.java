package org.augenhoehe.desk.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.Session;
import org.augenhoehe.base.factor.Authenticator;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OfficeClock;

/** Somebody with a phone, whose app shows codes; each time it is asked, the next one. */
final class Phone {

  private static final Pattern PRINTED = Pattern.compile("((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})");
  private static final Pattern SEALED = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
  private static final Pattern RECOVERY =
      Pattern.compile("<li>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</li>");

  private final OfficeClock clock;
  private final Authenticator app;
  final String offer;

  /** The one that went on when the factor was switched on. */
  String session;

  private Phone(OfficeClock clock, Authenticator app, String offer) {
    this.clock = clock;
    this.app = app;
    this.offer = offer;
  }

  /** Reads the page with the QR code. */
  static Phone reading(Response page, OfficeClock clock) {
    String html = page.asString();
    return new Phone(clock, new Authenticator(found(PRINTED, html)), found(SEALED, html));
  }

  /** Switches the second factor of this account on. */
  static Phone of(String person, String session, OfficeClock clock) {
    Phone phone = reading(as(session).formParam("password", Staff.PASSWORD).post(Frame.OWN), clock);
    phone.confirm(session).then().statusCode(200);
    return phone;
  }

  Response confirm(String asking) {
    Response answer =
        as(asking).formParam("offer", offer).formParam("code", next()).post(Frame.OWN + "/on");
    session = answer.cookie(Session.COOKIE);
    return answer;
  }

  /** A code that was never shown before. */
  String next() {
    clock.stopAt(clock.instant().plus(Duration.ofSeconds(30)));
    return at(clock.instant());
  }

  String at(Instant time) {
    return app.code(time);
  }

  static RequestSpecification as(String session) {
    return Session.browser().cookie(Session.COOKIE, session);
  }

  static List<String> recoveryCodes(Response page) {
    List<String> codes = RECOVERY.matcher(page.asString()).results().map(m -> m.group(1)).toList();
    assertThat(codes).doesNotHaveDuplicates();
    return codes;
  }

  private static String found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    assertThat(matcher.find()).as(html).isTrue();
    return matcher.group(1);
  }
}
