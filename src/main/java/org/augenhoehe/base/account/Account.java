package org.augenhoehe.base.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.staff.Person;

/** A person who may sign in. */
@Entity
class Account {

  @Id String name;

  /** See {@link PasswordHash}. */
  @Column(name = "password_hash")
  String passwordHash;

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

  protected Account() {}

  Account(String name, String password, String role) {
    this.name = name;
    this.passwordHash = PasswordHash.of(password);
    this.roles.add(role);
    this.everyOffice = true;
  }

  Login login() {
    return new Login(new Person(name, roles, everyOffice, offices), passwordHash, disabled);
  }
}
