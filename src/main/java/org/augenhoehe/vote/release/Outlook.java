package org.augenhoehe.vote.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Page;

/**
 * Tells a customer who has just cast a ballot what comes next; templates use it as {@code outlook}.
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

  /** The day of the next opening in the language of the page; null if none is scheduled. */
  public String getDay() {
    return next.day().map(day -> Languages.write(day, page.locale())).orElse(null);
  }
}
