package org.augenhoehe.vote.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Page;

/**
 * What comes after a ballot, for whoever has just cast one; templates see it as {@code outlook}.
 */
@Named
@RequestScoped
public class Outlook {

  private final NextOpening next;
  private final Page page;

  Outlook(NextOpening next, Page page) {
    this.next = next;
    this.page = page;
  }

  /** The day of the next opening in the language of the page; null where none is set. */
  public String getDay() {
    return next.day().map(day -> Languages.write(day, page.locale())).orElse(null);
  }
}
