package org.augenhoehe.desk.letter;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.subscription.LettersConfig;
import org.augenhoehe.base.subscription.Subscription;
import org.augenhoehe.base.subscription.Subscriptions;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.desk.glance.Glance;
import org.augenhoehe.result.findings.Situations;
import org.augenhoehe.vote.opening.LastScheduled;
import org.augenhoehe.vote.release.Scope;
import org.jboss.logging.Logger;

/**
 * Sends the letter after each scheduled opening, also where nothing stands out: that one comes, or
 * does not, tells nothing. Each is sent at most once, whatever instances and restarts there are;
 * where the mail server does not take it, again every minute, for a few days.
 */
@Singleton
class Letters {

  /** After that it is old news, and the next one is near. */
  static final Duration WORTH_SENDING = Duration.ofDays(3);

  private static final Logger LOG = Logger.getLogger(Letters.class);

  /** In the template of the plain text an indented line goes on with the one before. */
  private static final Pattern INDENTATION = Pattern.compile("\\s*\\n +| {2,}");

  @CheckedTemplate(basePath = "letter")
  static class Templates {
    static native TemplateInstance page(Letter letter);

    static native TemplateInstance plain(Letter letter);
  }

  private final LettersConfig config;
  private final InstallationConfig installation;
  private final Subscriptions subscriptions;
  private final LastScheduled last;
  private final Logins logins;
  private final Situations situations;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final Demonstration demonstration;
  private final Mailer mailer;
  private final Clock clock;

  Letters(
      LettersConfig config,
      InstallationConfig installation,
      Subscriptions subscriptions,
      LastScheduled last,
      Logins logins,
      Situations situations,
      OfficeTree tree,
      Questionnaires questionnaires,
      Demonstration demonstration,
      Mailer mailer,
      Clock clock) {
    this.config = config;
    this.installation = installation;
    this.subscriptions = subscriptions;
    this.last = last;
    this.logins = logins;
    this.situations = situations;
    this.tree = tree;
    this.questionnaires = questionnaires;
    this.demonstration = demonstration;
    this.mailer = mailer;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException where letters would lead nowhere
   */
  void check(@Observes StartupEvent event) {
    if (config.from().isPresent() && installation.publicUrl().isEmpty()) {
      throw new IllegalStateException(
          "AUGENHOEHE_LETTERS_FROM needs AUGENHOEHE_PUBLIC_URL: letters lead to the dashboard.");
    }
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    if (config.from().isPresent()) {
      last.counted()
          .filter(time -> time.plus(WORTH_SENDING).isAfter(clock.instant()))
          .ifPresent(this::send);
    }
  }

  private void send(Instant scheduledFor) {
    for (Subscription order : subscriptions.due(scheduledFor)) {
      Optional<Login> reader = logins.find(order.account()).filter(Letters::mayRead);
      if (reader.isPresent()) {
        Mail mail = mail(order, reader.get(), scheduledFor);
        if (subscriptions.claim(order, scheduledFor)) {
          send(mail, order, scheduledFor);
        }
      }
    }
  }

  /** What may have gone, as after a timeout, is not sent again. */
  private void send(Mail mail, Subscription order, Instant scheduledFor) {
    try {
      mailer.send(mail);
      subscriptions.sent(order);
    } catch (RuntimeException e) {
      Throwable root = root(e);
      // Its message may hold the address.
      LOG.errorf("A letter could not be sent: %s", root.getClass().getName());
      if (root instanceof SMTPException || root instanceof ConnectException) {
        subscriptions.giveBack(order, scheduledFor);
      }
    }
  }

  private static boolean mayRead(Login login) {
    return !login.isDisabled() && login.person().seesResults();
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private Mail mail(Subscription order, Login reader, Instant scheduledFor) {
    Locale locale = Languages.find(Languages.STAFF, reader.language()).orElse(Locale.GERMAN);
    Letter letter = letter(reader.person(), locale, scheduledFor);
    LetterMessages words =
        MessageBundles.get(LetterMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    String text = Templates.plain(letter).setLocale(locale).render();
    return Mail.withHtml(
            order.address(),
            words.subject(Format.day(letter.day(), locale)),
            Templates.page(letter).setLocale(locale).render())
        .setText(INDENTATION.matcher(text).replaceAll(" "))
        .setFrom(config.from().orElseThrow())
        // RFC 3834: no machine answers this.
        .addHeader("Auto-Submitted", "auto-generated")
        .addHeader("List-Unsubscribe", "<" + letter.base() + "/account>");
  }

  private Letter letter(Person person, Locale locale, Instant scheduledFor) {
    return new Letter(
        person.name(),
        Scope.day(scheduledFor),
        Glance.of(
            situations.seenBy(person),
            tree.offices().stream().filter(office -> person.sees(office.id())).toList(),
            questionnaires.current().in(locale),
            null),
        installation.publicUrl().orElseThrow().replaceFirst("/+$", ""),
        locale.toLanguageTag(),
        demonstration.isOn());
  }
}
