package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.factor.Factors;
import org.augenhoehe.base.factor.Offer;
import org.augenhoehe.base.factor.RecoveryCode;
import org.augenhoehe.base.staff.Person;

/** What people do about their own second factor. The caller has checked who they are. */
@ApplicationScoped
public class OwnFactor {

  /**
   * A factor that was switched on.
   *
   * @param person with the generation of the account that begins now
   * @param codes shown this once
   */
  public record On(Person person, List<RecoveryCode> codes) {}

  /**
   * How an account is protected.
   *
   * @param isProvided whether the identity provider sees to that
   * @param codesLeft recovery codes
   */
  public record State(boolean isOn, boolean isRequired, boolean isProvided, int codesLeft) {}

  private final OwnAccount own;
  private final Accounts accounts;
  private final Factors factors;
  private final AuditLog audit;
  private final Durability durability;

  OwnFactor(
      OwnAccount own, Accounts accounts, Factors factors, AuditLog audit, Durability durability) {
    this.own = own;
    this.accounts = accounts;
    this.factors = factors;
    this.audit = audit;
    this.durability = durability;
  }

  /**
   * @throws AccountRefusal when there is no such account
   */
  public State state(Person person) {
    return accounts
        .find(person.name())
        .map(
            account ->
                new State(
                    account.hasFactor,
                    account.requiresFactor,
                    account.isProvided(),
                    account.hasFactor ? factors.codesLeft(account.name) : 0))
        .orElseThrow(AccountRefusal::unknown);
  }

  /** An offer ends as soon as anything about the account changes. */
  public Offer offer(Person person) {
    return factors.offer(person.name(), stateOf(person));
  }

  /**
   * @return empty where the offer has ended, or is none of this person's
   */
  public Optional<Offer> read(Person person, String sealed) {
    return factors.read(sealed, person.name(), stateOf(person));
  }

  private static String stateOf(Person person) {
    return String.valueOf(person.generation());
  }

  /**
   * Switches the factor on, and ends all sessions.
   *
   * @return empty where the code is none of the offered secret
   * @throws AccountRefusal when the person signs in at the identity provider, or the account was
   *     changed meanwhile
   */
  public Optional<On> switchOn(Person person, Offer offer, String code) {
    List<RecoveryCode> codes = new ArrayList<>();
    Person now =
        own.change(
            person,
            account -> {
              if (account.isProvided()) {
                throw AccountRefusal.provided();
              }
              factors
                  .accept(account.name, offer, code)
                  .ifPresent(
                      made -> {
                        codes.addAll(made);
                        account.factorChanged(true);
                        audit.add(account.name, Act.SECOND_FACTOR_ON, account.name);
                      });
            });
    durability.sync();
    return codes.isEmpty() ? Optional.empty() : Optional.of(new On(now, codes));
  }

  /**
   * Switches it off, and ends all sessions.
   *
   * @throws AccountRefusal when one of the person's roles requires it, or the account was changed
   *     meanwhile
   */
  public Person switchOff(Person person) {
    Person now =
        own.change(
            person,
            account -> {
              if (account.requiresFactor) {
                throw AccountRefusal.factorRequired();
              }
              if (factors.remove(account.name)) {
                account.factorChanged(false);
                audit.add(account.name, Act.SECOND_FACTOR_OFF, account.name);
              }
            });
    durability.sync();
    return now;
  }

  /**
   * Makes other recovery codes; those so far are void.
   *
   * @throws AccountRefusal when there is no factor any more, or the account was changed meanwhile
   */
  public List<RecoveryCode> renewCodes(Person person) {
    List<RecoveryCode> codes = new ArrayList<>();
    own.change(
        person,
        account -> {
          if (!account.hasFactor) {
            throw AccountRefusal.changedMeanwhile();
          }
          codes.addAll(factors.renewCodes(account.name));
          audit.add(account.name, Act.RECOVERY_CODES_MADE, account.name);
        });
    durability.sync();
    return codes;
  }
}
