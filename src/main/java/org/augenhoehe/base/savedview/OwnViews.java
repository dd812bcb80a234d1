package org.augenhoehe.base.savedview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.augenhoehe.base.staff.SignedInUser;

/** The views of whoever is signed in, for pages; templates see it as {@code ownViews}. */
@Named
@RequestScoped
public class OwnViews {

  private final SavedViews views;
  private final SignedInUser user;

  OwnViews(SavedViews views, SignedInUser user) {
    this.views = views;
    this.user = user;
  }

  public List<SavedView> getAll() {
    return views.of(user.getName());
  }

  public int getLongestName() {
    return SavedView.LONGEST_NAME;
  }
}
