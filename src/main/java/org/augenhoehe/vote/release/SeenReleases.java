package org.augenhoehe.vote.release;

import jakarta.inject.Singleton;
import java.util.List;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;

/**
 * The releases that the person who asks may see one by one: those of their offices. Results of the
 * whole authority they see as well, but only as a whole.
 */
@Singleton
public class SeenReleases {

  private final Releases releases;
  private final SignedInUser user;

  SeenReleases(Releases releases, SignedInUser user) {
    this.releases = releases;
    this.user = user;
  }

  /** In the order in which they were opened. */
  public List<Release> in(Scope scope) {
    Person person = user.person();
    return releases.ledger().releases().stream()
        .filter(scope::contains)
        .filter(release -> person.sees(release.node().office()))
        .toList();
  }
}
