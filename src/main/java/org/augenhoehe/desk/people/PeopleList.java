package org.augenhoehe.desk.people;

import java.util.List;

/**
 * What the list of people shows.
 *
 * @param isDeleted whether the previous request deleted somebody
 */
record PeopleList(List<PersonRow> people, Search search, boolean isDeleted) {

  public int count() {
    return people.size();
  }
}
