package org.augenhoehe.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.security.AuthenticationFailedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final class SteppingClock extends Clock {
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final Map<String, Account> ACCOUNTS =
      Map.of(
          "admin", new Account("admin", "richtig", Role.ADMIN),
          "leitung", new Account("leitung", "auch richtig", Role.MANAGER));

  private final SteppingClock clock = new SteppingClock();
  private final Credentials credentials =
      new Credentials(
          new Accounts(null, null, null) {
            @Override
            Optional<Account> find(String name) {
              return Optional.ofNullable(ACCOUNTS.get(name));
            }
          },
          new SecureRandom(),
          clock);

  private boolean isThrottled(String name, String password) {
    Throwable thrown = catchThrowable(() -> credentials.roleOf(name, password));
    return thrown instanceof AuthenticationFailedException
        && thrown.getCause() instanceof StaffRefusal;
  }

  private void flood(String name) {
    for (int i = 0; i < 20; i++) {
      assertThat(isThrottled(name, "falsch")).isFalse();
    }
    assertThat(isThrottled(name, "falsch")).isTrue();
  }

  @Test
  void the_right_password_opens_and_a_wrong_one_does_not() {
    assertThat(credentials.roleOf("admin", "richtig")).isEqualTo(Role.ADMIN);
    assertThatThrownBy(() -> credentials.roleOf("admin", "falsch"))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasNoCause();
    assertThatThrownBy(() -> credentials.roleOf("niemand", ""))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void right_passwords_cost_nothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(credentials.roleOf("admin", "richtig")).isEqualTo(Role.ADMIN);
    }
  }

  @Test
  void a_flood_of_guesses_never_learns_whether_one_of_them_was_right() {
    credentials.roleOf("admin", "richtig");
    flood("admin");
    // Although it was right a moment ago and is remembered: a guesser would notice.
    assertThat(isThrottled("admin", "richtig")).isTrue();
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(credentials.roleOf("admin", "richtig")).isEqualTo(Role.ADMIN);
  }

  @Test
  void a_flood_on_one_account_locks_out_no_other() {
    flood("admin");
    flood("niemand");
    assertThat(credentials.roleOf("leitung", "auch richtig")).isEqualTo(Role.MANAGER);
  }

  @Test
  void guesses_that_come_all_at_once_get_no_more_tries() {
    AtomicInteger tried = new AtomicInteger();
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            i -> {
              if (!isThrottled("admin", "falsch" + i)) {
                tried.incrementAndGet();
              }
            });
    assertThat(tried.get()).isEqualTo(20);
  }
}
