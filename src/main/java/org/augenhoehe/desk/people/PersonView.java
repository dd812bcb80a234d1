package org.augenhoehe.desk.people;

import java.util.List;
import org.augenhoehe.base.account.AccountEntry;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.program.KeyEntry;
import org.augenhoehe.base.staff.Role;

/**
 * What the page of one person shows, or that of a new one.
 *
 * @param account null for a new one
 * @param isLastAdmin whether nobody else could administer
 * @param keys for programs that they made and that are still valid
 * @param fault why the form is shown again
 * @param done what the previous request did: {@code saved}, {@code disabled}, {@code enabled}; null
 *     for nothing
 */
record PersonView(
    AccountEntry account,
    PersonRow row,
    PersonForm form,
    List<OfficeEntry> offices,
    boolean isLastAdmin,
    List<KeyEntry> keys,
    PersonFault fault,
    String done) {

  public List<String> roles() {
    return Role.ALL;
  }

  /** For links to other languages, which append theirs. */
  public String languages() {
    return PersonAddress.languages(account.name());
  }

  public int longest() {
    return AccountName.LONGEST;
  }
}
