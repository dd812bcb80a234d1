package org.augenhoehe.base.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A person who may sign in. */
@Entity
class Account {

  @Id String name;

  /** See {@link PasswordHash}. */
  @Column(name = "password_hash")
  String passwordHash;

  String role;

  protected Account() {}

  Account(String name, String password, String role) {
    this.name = name;
    this.passwordHash = PasswordHash.of(password);
    this.role = role;
  }

  boolean hasPassword(String password) {
    return PasswordHash.matches(password, passwordHash);
  }
}
