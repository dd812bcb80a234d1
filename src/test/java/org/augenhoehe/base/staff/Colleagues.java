package org.augenhoehe.base.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.account.SignInName;
import org.augenhoehe.base.database.Tables;

/** Makes accounts behind the service's back, for tests about what they may do. */
public final class Colleagues {

  private static final int CHEAP = 4;

  private final Tables tables;

  public Colleagues(DataSource database) {
    this.tables = new Tables(database);
  }

  /** Appoints somebody for these offices; without any, for every office. */
  public void appoint(String name, String password, String role, UUID... offices) {
    tables.change(
        "INSERT INTO account"
            + " (name, sign_in_name, generation, password_hash, every_office, disabled)"
            + " VALUES (?, ?, ?, ?, ?, FALSE)",
        name,
        SignInName.of(name),
        UUID.randomUUID(),
        hash(password),
        offices.length == 0);
    give(name, role);
    add(name, offices);
  }

  /** At bcrypt's lowest cost, which the hash names: hundreds of tests appoint somebody. */
  private static String hash(String password) {
    return BcryptUtil.bcryptHash(password, CHEAP);
  }

  /** Gives somebody a role beside those they have. */
  public void give(String name, String role) {
    tables.change("INSERT INTO account_role (account, role) VALUES (?, ?)", name, role);
  }

  public void take(String name, String role) {
    tables.change("DELETE FROM account_role WHERE account = ? AND role = ?", name, role);
  }

  /** Assigns these offices in place of those they have; without any, every office. */
  public void move(String name, UUID... offices) {
    tables.change("DELETE FROM account_office WHERE account = ?", name);
    tables.change("UPDATE account SET every_office = ? WHERE name = ?", offices.length == 0, name);
    add(name, offices);
  }

  private void add(String name, UUID... offices) {
    for (UUID office : offices) {
      tables.change("INSERT INTO account_office (account, office) VALUES (?, ?)", name, office);
    }
  }
}
