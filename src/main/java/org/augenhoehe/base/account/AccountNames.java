package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.Naming;

/** Gives names to accounts, one at a time on all instances. */
@ApplicationScoped
class AccountNames {

  /** Names in the audit log that are nobody's. */
  private static final List<String> RESERVED = List.of(AuditLog.SERVICE, AuditLog.COMMAND_LINE);

  private final Accounts accounts;
  private final Naming naming;

  AccountNames(Accounts accounts, Naming naming) {
    this.accounts = accounts;
    this.naming = naming;
  }

  /** Makes all other changes of accounts wait until the caller's transaction ends. */
  void begin() {
    naming.begin();
  }

  /**
   * @throws AccountRefusal when the name, or one that looks like it, is taken; or it is too long
   */
  String free(String name) {
    Stream<String> others = accounts.listAll().stream().map(account -> account.name);
    String free =
        Naming.free(name, Stream.concat(others, RESERVED.stream()), AccountRefusal::nameTaken);
    if (free.length() > AccountName.LONGEST) {
      // Some letters become two when names are made comparable.
      throw AccountRefusal.nameTooLong();
    }
    return free;
  }

  /** For somebody who brings their own name; empty where it cannot be theirs here. */
  Optional<String> ifFree(String name) {
    try {
      return Optional.of(free(name));
    } catch (AccountRefusal taken) {
      return Optional.empty();
    }
  }
}
