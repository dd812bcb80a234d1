package org.augenhoehe.base.audit;

import java.util.Locale;

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
  KEY_REVOKED;

  /** As entries, the API and keys of messages have it: {@code office-added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
