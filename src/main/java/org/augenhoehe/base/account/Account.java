package org.augenhoehe.base.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.hibernate.annotations.Formula;

/** A person who may sign in. */
@Entity
class Account {

  @Id String name;

  /** See {@link SignInName}. */
  @Column(name = "sign_in_name")
  String signInName;

  /** See {@link PasswordHash}; null until the person chose a password. */
  @Column(name = "password_hash")
  String passwordHash;

  /** See {@link Provided}; null for whom no identity provider vouches. */
  @Column(name = "provider_subject")
  String providerSubject;

  /** See {@link SetupSecret}; null where there is no link to choose a password with. */
  @Column(name = "setup_hash")
  String setupHash;

  @Column(name = "setup_ends")
  Instant setupEnds;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
  @Column(name = "role")
  Set<String> roles = new HashSet<>();

  @Column(name = "every_office")
  boolean everyOffice;

  /** Empty where {@link #everyOffice}. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_office", joinColumns = @JoinColumn(name = "account"))
  @Column(name = "office")
  Set<UUID> offices = new HashSet<>();

  /** Who may not sign in for now. */
  boolean disabled;

  UUID generation;

  @Column(name = "last_sign_in")
  LocalDate lastSignIn;

  String language;

  /** Whether there is a row of {@link org.augenhoehe.base.factor.Factors}, as last read. */
  @Formula("EXISTS (SELECT 1 FROM second_factor f WHERE f.account = name)")
  boolean hasFactor;

  /** See {@link FactorRule}. */
  @Formula(
      "EXISTS (SELECT 1 FROM account_role o JOIN required_factor r ON r.role = o.role"
          + " WHERE o.account = name)")
  boolean requiresFactor;

  protected Account() {}

  Account(String name, Rights rights) {
    this.name = name;
    this.signInName = SignInName.of(name);
    grant(rights);
  }

  /** Ends all sessions of this account. */
  void endSessions() {
    generation = UUID.randomUUID();
  }

  void grant(Rights rights) {
    roles.retainAll(rights.roles());
    roles.addAll(rights.roles());
    everyOffice = rights.everyOffice();
    offices.retainAll(rights.offices());
    offices.addAll(rights.offices());
    endSessions();
  }

  Rights rights() {
    return new Rights(roles, everyOffice, offices);
  }

  /** Chosen by the person; the link that allowed it, if any, is used up. */
  void choosePassword(String hash) {
    passwordHash = hash;
    setupHash = null;
    setupEnds = null;
    endSessions();
  }

  /**
   * The old password is void at once: whoever knows it may be why it is reset. The caller removes
   * the second factor, which may be lost as well.
   */
  void reset(String secretHash, Instant ends) {
    passwordHash = null;
    hasFactor = false;
    setupHash = secretHash;
    setupEnds = ends;
    endSessions();
  }

  /** Whoever signed in without it, or with it, does so anew. */
  void factorChanged(boolean isOn) {
    hasFactor = isOn;
    endSessions();
  }

  void disable() {
    disabled = true;
    setupHash = null;
    setupEnds = null;
    endSessions();
  }

  /** The provider says that this person has no role here any more. */
  void leave() {
    passwordHash = null;
    setupHash = null;
    setupEnds = null;
    roles.clear();
    endSessions();
  }

  boolean isProvided() {
    return providerSubject != null;
  }

  boolean isSetupOpen(Instant now) {
    return setupHash != null && setupEnds.isAfter(now) && !disabled;
  }

  /** Whether an administrator can sign in by it, here or at the identity provider. */
  boolean isAdmin() {
    return roles.contains(Role.ADMIN) && !disabled && (passwordHash != null || isProvided());
  }

  /** The same without the identity provider, which may be away. */
  boolean isLocalAdmin() {
    return isAdmin() && !isProvided();
  }

  Login login() {
    Person person = new Person(name, roles, everyOffice, offices, generation);
    return new Login(person, passwordHash, disabled, language, need());
  }

  private FactorNeed need() {
    if (isProvided()) {
      return FactorNeed.NONE;
    }
    if (hasFactor) {
      return FactorNeed.CODE;
    }
    return requiresFactor ? FactorNeed.SETTING_UP : FactorNeed.NONE;
  }
}
