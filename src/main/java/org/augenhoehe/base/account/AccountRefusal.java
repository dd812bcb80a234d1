package org.augenhoehe.base.account;

import org.augenhoehe.base.password.PasswordFault;
import org.augenhoehe.base.password.PasswordRule;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What is refused about accounts. */
public final class AccountRefusal extends Refusal {

  /** What a page tells in its own words. */
  public enum Reason {
    UNKNOWN,
    NAME_TAKEN,
    LAST_ADMIN,
    UNKNOWN_OFFICE,
    NO_SETUP,
    WEAK_PASSWORD,
    DISABLED,
    PROVIDED,
    OWN,
    NAME_TOO_LONG,
    CHANGED_MEANWHILE,
    FACTOR_REQUIRED
  }

  private final Reason reason;
  private final PasswordFault fault;

  private AccountRefusal(
      Reason reason, PasswordFault fault, String name, String title, int status, String detail) {
    super(Problem.of(name, title, status, detail));
    this.reason = reason;
    this.fault = fault;
  }

  private AccountRefusal(Reason reason, String name, String title, int status, String detail) {
    this(reason, null, name, title, status, detail);
  }

  static AccountRefusal unknown() {
    return new AccountRefusal(
        Reason.UNKNOWN, "unknown-account", "Unknown account", 404, "Nobody has this name.");
  }

  static AccountRefusal nameTaken(String name) {
    return new AccountRefusal(
        Reason.NAME_TAKEN,
        "name-taken",
        "Name taken",
        409,
        "The name “" + name + "”, or one that looks like it, is taken; choose another one.");
  }

  static AccountRefusal lastAdmin() {
    return new AccountRefusal(
        Reason.LAST_ADMIN,
        "last-admin",
        "Last administrator",
        409,
        "Nobody else could administer this installation then: no other enabled account with the role"
            + " admin has a password. Make another administrator first.");
  }

  static AccountRefusal unknownOffice() {
    return new AccountRefusal(
        Reason.UNKNOWN_OFFICE,
        "unknown-office",
        "Unknown office",
        422,
        "One of the offices does not exist.");
  }

  static AccountRefusal disabled() {
    return new AccountRefusal(
        Reason.DISABLED,
        "disabled-account",
        "Disabled account",
        409,
        "This account is disabled. Enable it first, and then make a link for it.");
  }

  static AccountRefusal provided() {
    return new AccountRefusal(
        Reason.PROVIDED,
        "provided-account",
        "Account of the identity provider",
        409,
        "This person signs in at the identity provider and gets no password here.");
  }

  static AccountRefusal own() {
    return new AccountRefusal(
        Reason.OWN,
        "own-account",
        "Own account",
        409,
        "Nobody resets their own account: change your password and your second factor on the page"
            + " of your account, or ask another administrator.");
  }

  static AccountRefusal nameTooLong() {
    return new AccountRefusal(
        Reason.NAME_TOO_LONG,
        "name-too-long",
        "Name too long",
        400,
        "The name has more than %d characters.".formatted(AccountName.LONGEST));
  }

  static AccountRefusal changedMeanwhile() {
    return new AccountRefusal(
        Reason.CHANGED_MEANWHILE,
        "changed-meanwhile",
        "Changed meanwhile",
        409,
        "This account was changed meanwhile. Sign in once more.");
  }

  static AccountRefusal factorRequired() {
    return new AccountRefusal(
        Reason.FACTOR_REQUIRED,
        "second-factor-required",
        "Second factor required",
        409,
        "One of your roles requires a second factor. It cannot be switched off.");
  }

  static AccountRefusal noSetup() {
    return new AccountRefusal(
        Reason.NO_SETUP,
        "used-setup",
        "Used or expired",
        410,
        "No password can be chosen with this secret: it was used, it has expired, or a newer one"
            + " replaced it. Ask an administrator for another one.");
  }

  static AccountRefusal weak(PasswordFault fault) {
    return new AccountRefusal(
        Reason.WEAK_PASSWORD,
        fault,
        "password-" + fault.id(),
        "Weak password",
        422,
        switch (fault) {
          case TOO_SHORT ->
              "A password needs at least %d characters.".formatted(PasswordRule.SHORTEST);
          case TOO_LONG -> "A password has at most %d characters.".formatted(PasswordRule.LONGEST);
          case TOO_COMMON ->
              "This password is among those that are tried first. A few words that do not belong"
                  + " together are better.";
        });
  }

  public Reason reason() {
    return reason;
  }

  /** Null unless the password is too weak. */
  public PasswordFault fault() {
    return fault;
  }
}
