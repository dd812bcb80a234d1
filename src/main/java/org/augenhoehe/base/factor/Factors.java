package org.augenhoehe.base.factor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;

/**
 * Keeps second factors and checks codes. A code is accepted once, on all instances together: its
 * step is noted in the transaction that accepts it, in a row that no other may read meanwhile.
 */
@Singleton
public class Factors {

  /** How many recovery codes somebody gets at once. */
  public static final int CODES = 10;

  /** How many wrong codes are looked at, at once. */
  public static final int GUESSES = Guesses.AT_ONCE;

  /** How long it takes until as many are again. */
  public static final Duration GUESSES_LAST = Guesses.MOST;

  /** Time to install an app. */
  private static final Duration OFFERED = Duration.ofMinutes(30);

  private static final long NEVER = Long.MIN_VALUE;

  private final FactorRows rows;
  private final FactorKey key;
  private final AuditLog audit;
  private final Durability durability;
  private final SecureRandom random;
  private final Clock clock;
  private final Totp totp = new Totp();

  Factors(
      FactorRows rows,
      FactorKey key,
      AuditLog audit,
      Durability durability,
      SecureRandom random,
      Clock clock) {
    this.rows = rows;
    this.key = key;
    this.audit = audit;
    this.durability = durability;
    this.random = random;
    this.clock = clock;
  }

  /**
   * @param state of the account; the offer ends with it
   */
  public Offer offer(String account, String state) {
    FactorSecret secret = FactorSecret.random(random);
    long ends = clock.instant().plus(OFFERED).getEpochSecond();
    return new Offer(
        secret, key.seal(new SealedFactor(secret, ends).bytes(), offered(account, state)));
  }

  /**
   * An offer that was shown before.
   *
   * @return empty where it has ended, or was never made to this account in this state
   */
  public Optional<Offer> read(String sealed, String account, String state) {
    return key.open(sealed, offered(account, state))
        .map(SealedFactor::of)
        .filter(offer -> offer.number() > clock.instant().getEpochSecond())
        .map(offer -> new Offer(offer.secret(), sealed));
  }

  /**
   * Makes an offer the factor of an account, in the caller's transaction.
   *
   * @param typed a code of the app, which counts no more then
   * @return the recovery codes; empty where the code is none of this secret
   */
  public Optional<List<RecoveryCode>> accept(String account, Offer offer, String typed) {
    OptionalLong step = stepOf(offer.secret(), typed, NEVER);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    rows.remove(account);
    rows.add(account, seal(account, offer.secret(), step.getAsLong()), Instant.EPOCH);
    return Optional.of(renewCodes(account));
  }

  /** Replaces all recovery codes, in the caller's transaction. */
  public List<RecoveryCode> renewCodes(String account) {
    List<RecoveryCode> codes =
        Stream.generate(() -> RecoveryCode.random(random)).limit(CODES).toList();
    rows.replaceCodes(account, codes);
    return codes;
  }

  public int codesLeft(String account) {
    return rows.codesLeft(account);
  }

  /**
   * In the caller's transaction.
   *
   * @return whether there was one
   */
  public boolean remove(String account) {
    return rows.remove(account);
  }

  /**
   * Checks and uses up a code. When this returns, a right one is on disk: after a loss of power it
   * would be accepted once more. Wrong ones, which anybody could send without end, cost no sync,
   * and no lock once too many were.
   *
   * @param typed a code of the app, or a recovery code
   */
  public Checked check(String account, String typed) {
    return RecoveryCode.read(typed).isEmpty() && isKeptWaiting(account)
        ? new Checked.NotLookedAt()
        : check(account, typed, true);
  }

  /** The same for a caller who bounds guesses itself: none is counted, and each is looked at. */
  public Checked checkUnbounded(String account, String typed) {
    return check(account, typed, false);
  }

  private Checked check(String account, String typed, boolean isBounded) {
    Checked checked = QuarkusTransaction.requiringNew().call(() -> use(account, typed, isBounded));
    if (checked.isRight()) {
      durability.sync();
    }
    return checked;
  }

  private boolean isKeptWaiting(String account) {
    Instant now = clock.instant();
    return rows.find(account)
        .map(FactorRows.Row::wrongUntil)
        .filter(until -> until.equals(Guesses.bounded(until, now)))
        .filter(until -> Guesses.areUsedUp(until, now))
        .isPresent();
  }

  private Checked use(String account, String typed, boolean isBounded) {
    Optional<FactorRows.Row> row = rows.lock(account);
    if (row.isEmpty()) {
      // It was switched off meanwhile, which ended the session that asks.
      return new Checked.Wrong();
    }
    if (RecoveryCode.read(typed).filter(code -> rows.useCode(account, code)).isPresent()) {
      int left = rows.codesLeft(account);
      audit.add(account, Act.RECOVERY_CODE_USED, "%s (%d)".formatted(account, left));
      return new Checked.Recovered(left);
    }
    Instant now = clock.instant();
    Instant until = Guesses.bounded(row.get().wrongUntil(), now);
    if (until.isBefore(row.get().wrongUntil())) {
      rows.noteWrong(account, until);
    }
    if (isBounded && Guesses.areUsedUp(until, now)) {
      return new Checked.NotLookedAt();
    }
    Optional<SealedFactor> factor =
        key.open(row.get().sealed(), kept(account)).map(SealedFactor::of);
    if (factor.isEmpty()) {
      return new Checked.Unreadable();
    }
    OptionalLong step = stepOf(factor.get().secret(), typed, factor.get().number());
    if (step.isEmpty()) {
      if (isBounded) {
        rows.noteWrong(account, Guesses.after(until, now));
      }
      return new Checked.Wrong();
    }
    rows.seal(account, seal(account, factor.get().secret(), step.getAsLong()));
    return new Checked.Right();
  }

  private OptionalLong stepOf(FactorSecret secret, String typed, long used) {
    return Totp.read(typed)
        .map(code -> totp.stepOf(secret, code, clock.instant(), used))
        .orElseGet(OptionalLong::empty);
  }

  private String seal(String account, FactorSecret secret, long step) {
    return key.seal(new SealedFactor(secret, step).bytes(), kept(account));
  }

  /** Names have no line's end, so no two of these are the same. */
  private static String kept(String account) {
    return "factor\n" + account;
  }

  private static String offered(String account, String state) {
    return "offer\n" + account + "\n" + state;
  }
}
