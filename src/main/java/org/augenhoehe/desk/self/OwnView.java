package org.augenhoehe.desk.self;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.account.OwnFactor;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;

/**
 * What the page of one's own account shows.
 *
 * @param offices names of those whose results the person sees
 * @param language chosen for all pages as a tag; null where as the browser asks
 * @param done what the previous request did: {@code password}, {@code language}, {@code off}; null
 *     for nothing
 * @param present what is wrong with the present password as typed
 */
record OwnView(
    Person person,
    List<String> offices,
    String language,
    String done,
    Present present,
    NewPassword password,
    OwnFactor.State factor,
    Letters letters) {

  /**
   * Letters after openings.
   *
   * @param address where they go; null where none are ordered
   * @param fault whether what was typed is no address
   * @param refused whether the password was not right, or not looked at
   */
  record Letters(boolean offered, String address, boolean fault, boolean refused) {}

  /** How the present password was, as typed. */
  enum Present {
    NOT_ASKED,
    WRONG,
    NOT_CHECKED
  }

  public List<String> roles() {
    return Role.ALL.stream().filter(person.roles()::contains).toList();
  }

  /** An auditor alone sees none. */
  public boolean seesResults() {
    return person.roles().stream().anyMatch(role -> !role.equals(Role.AUDITOR));
  }

  public List<Locale> languages() {
    return Languages.STAFF;
  }

  public boolean isPresentWrong() {
    return present == Present.WRONG;
  }

  public boolean isPresentNotChecked() {
    return present == Present.NOT_CHECKED;
  }
}
