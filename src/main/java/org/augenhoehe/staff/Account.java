package org.augenhoehe.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who may sign in. */
@Entity
class Account {

  @Id String name;

  /** bcrypt in the modular crypt format. */
  @Column(name = "password_hash")
  String passwordHash;

  String role;

  protected Account() {}

  Account(String name, String password, String role) {
    this.name = name;
    this.passwordHash = BcryptUtil.bcryptHash(password);
    this.role = role;
  }

  boolean hasPassword(String password) {
    return BcryptUtil.matches(password, passwordHash);
  }
}
