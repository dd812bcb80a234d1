package org.augenhoehe.base.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What staff can do that leaves an entry. Constants are added, never renamed: entries keep them.
 */
public enum Act {
  OFFICE_ADDED,
  OFFICE_RENAMED,
  TOUCHPOINT_ADDED,
  TOUCHPOINT_RENAMED,
  ACCOUNT_ADDED,
  ACCOUNT_CHANGED,
  ACCOUNT_DISABLED,
  ACCOUNT_ENABLED,
  ACCOUNT_DELETED,
  ACCOUNT_RESET,
  PASSWORD_CHANGED,
  SESSIONS_ENDED,
  KEY_MADE,
  KEY_REVOKED,
  LOG_EXPORTED,
  LOG_CUT,
  LOG_CONTINUED,
  ACCOUNT_PROVIDED;

  /** As entries, the API and keys of messages have it: {@code office-added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty where no act has this id. */
  public static Optional<Act> of(String id) {
    return Stream.of(values()).filter(act -> act.id().equals(id)).findFirst();
  }
}
