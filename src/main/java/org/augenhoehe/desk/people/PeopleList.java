package org.augenhoehe.desk.people;

import java.util.List;
import org.augenhoehe.base.staff.Role;

/**
 * What the list of people shows.
 *
 * @param required roles that require a second factor
 * @param done what the previous request did: {@code deleted}, {@code factor}; empty for nothing
 */
record PeopleList(List<PersonRow> people, Search search, List<String> required, String done) {

  public List<String> roles() {
    return Role.ALL;
  }

  public boolean requires(String role) {
    return required.contains(role);
  }

  public int count() {
    return people.size();
  }
}
