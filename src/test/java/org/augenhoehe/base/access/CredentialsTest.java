package org.augenhoehe.base.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final Map<String, Login> LOGINS =
      Map.of(
          "admin", login("admin", "richtig"),
          "leitung", login("leitung", "auch richtig"));

  private static final Person ADMIN = LOGINS.get("admin").person();
  private static final Person LEITUNG = LOGINS.get("leitung").person();

  private static final Duration LONG = Duration.ofMinutes(5);

  private final HashingLine strangers = new HashingLine(1, 200, LONG);
  private final HashingLine browsers = new HashingLine(1, 200, LONG);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Credentials credentials = credentials(strangers);

  private static Login login(String name, String password) {
    Person person = new Person(name, Set.of(Role.MANAGER), true, Set.of());
    return new Login(person, PasswordHash.of(password), false, null, FactorNeed.NONE);
  }

  private Credentials credentials(HashingLine line) {
    Logins logins =
        new Logins(null, null) {
          @Override
          public Optional<Login> find(String name) {
            return Optional.ofNullable(LOGINS.get(name));
          }
        };
    return new Credentials(
        logins,
        () -> PasswordsConfig.Allowed.ALL,
        new SecureRandom(),
        new SettableClock(),
        line,
        browsers);
  }

  @AfterEach
  void close() {
    goOn.countDown();
    credentials.close();
  }

  private static Uni<Person> ask(Credentials credentials, String name, String password) {
    return credentials.loginOf(name, password, Optional.empty()).map(Login::person);
  }

  private Person personOf(String name, String password) {
    return ask(credentials, name, password).await().indefinitely();
  }

  /** Credentials whose line has one thread and one place, both taken by others. */
  private Credentials inAFlood() {
    HashingLine full = new HashingLine(1, 1, LONG);
    occupy(full);
    occupy(full);
    assertThat(full.isFull()).isTrue();
    return credentials(full);
  }

  private void occupy(HashingLine line) {
    line.await(
            () -> {
              try {
                goOn.await();
                return true;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .subscribeAsCompletionStage();
  }

  @Test
  void the_right_password_opens_and_a_wrong_one_does_not() {
    assertThat(personOf("admin", "richtig")).isEqualTo(ADMIN);
    assertThatThrownBy(() -> personOf("admin", "falsch"))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasNoCause();
    assertThatThrownBy(() -> personOf("niemand", ""))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasNoCause();
  }

  @Test
  void sixty_who_sign_in_at_once_all_get_in() {
    assertThat(
            Stream.generate(() -> ask(credentials, "admin", "richtig").subscribeAsCompletionStage())
                .limit(60)
                .toList())
        .allSatisfy(role -> assertThat(role.join()).isEqualTo(ADMIN));
  }

  @Test
  void guesses_that_wait_keep_nobody_waiting_who_knows_the_password() {
    personOf("admin", "richtig");
    AtomicInteger answered = new AtomicInteger();
    IntStream.range(0, 120)
        .mapToObj(i -> ask(credentials, i % 2 == 0 ? "admin" : "niemand", "falsch" + i))
        .forEach(
            guess ->
                guess
                    .onTermination()
                    .invoke(answered::incrementAndGet)
                    .subscribeAsCompletionStage());
    for (int i = 0; i < 5; i++) {
      assertThat(personOf("admin", "richtig")).isEqualTo(ADMIN);
    }
    assertThat(answered.get()).isLessThan(60);
  }

  /** After a start nothing is remembered, so that the password itself must be checked. */
  @Test
  void whoever_comes_last_is_looked_at_before_the_guesses_that_wait() {
    AtomicInteger answered = new AtomicInteger();
    IntStream.range(0, 120)
        .mapToObj(i -> ask(credentials, "admin", "falsch" + i))
        .forEach(
            guess ->
                guess
                    .onTermination()
                    .invoke(answered::incrementAndGet)
                    .subscribeAsCompletionStage());
    assertThat(personOf("leitung", "auch richtig")).isEqualTo(LEITUNG);
    assertThat(answered.get()).isLessThan(60);
  }

  @Test
  void a_browser_that_signed_in_before_does_not_wait_in_the_line_of_strangers() {
    Credentials flooded = inAFlood();
    assertThat(flooded.loginOf("admin", "richtig", Optional.of("browser")).await().indefinitely())
        .extracting(Login::person)
        .isEqualTo(ADMIN);
  }

  @Test
  void a_browser_whose_passwords_are_wrong_too_often_is_a_stranger() {
    Credentials flooded = inAFlood();
    CompletableFuture.allOf(
            IntStream.range(0, 20)
                .mapToObj(i -> flooded.loginOf("admin", "falsch" + i, Optional.of("browser")))
                .map(guess -> guess.onFailure().recoverWithNull().subscribeAsCompletionStage())
                .toArray(CompletableFuture[]::new))
        .join();
    assertThatThrownBy(
            () ->
                flooded.loginOf("admin", "richtig", Optional.of("browser")).await().indefinitely())
        .hasCauseInstanceOf(AccessRefusal.class);
    assertThat(flooded.loginOf("admin", "richtig", Optional.of("other")).await().indefinitely())
        .extracting(Login::person)
        .isEqualTo(ADMIN);
  }

  @Test
  void whoever_waits_for_long_behind_others_is_asked_to_come_again() {
    HashingLine slow = new HashingLine(1, 200, Duration.ofMillis(100));
    occupy(slow);
    for (String name : new String[] {"admin", "niemand"}) {
      assertThatThrownBy(() -> ask(credentials(slow), name, "falsch").await().indefinitely())
          .hasCauseInstanceOf(AccessRefusal.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"falsch", "richtig"})
  void where_too_many_wait_known_names_and_unknown_ones_are_told_the_same(String password) {
    Credentials flooded = inAFlood();
    assertThat(
            Stream.of("admin", "leitung", "niemand", "")
                .map(
                    name ->
                        catchThrowable(() -> ask(flooded, name, password).await().indefinitely()))
                .map(Throwable::getCause))
        .hasSize(4)
        .allMatch(cause -> cause instanceof AccessRefusal)
        .extracting(cause -> ((AccessRefusal) cause).problem())
        .containsOnlyElementsOf(
            Collections.singleton(
                ((AccessRefusal) AccessRefusal.tooManyPasswords().getCause()).problem()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "niemand", ""})
  void a_wrong_password_is_told_so_after_a_while_whatever_the_name(String name) {
    long asked = System.nanoTime();
    assertThat(catchThrowable(() -> personOf(name, "falsch")).getMessage())
        .isEqualTo("Wrong name or password");
    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .isGreaterThanOrEqualTo(Credentials.WRONG_TAKES);
  }
}
