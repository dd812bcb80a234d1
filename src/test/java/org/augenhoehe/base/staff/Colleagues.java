package org.augenhoehe.base.staff;

import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.account.SignInName;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.password.PasswordHash;

/** Makes accounts behind the service's back, for tests about what they may do. */
public final class Colleagues {

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
        PasswordHash.of(password),
        offices.length == 0);
    tables.change("INSERT INTO account_role (account, role) VALUES (?, ?)", name, role);
    for (UUID office : offices) {
      tables.change("INSERT INTO account_office (account, office) VALUES (?, ?)", name, office);
    }
  }
}
