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
  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,

  /** For whom, and how many are left. */
  RECOVERY_CODE_USED,

  RECOVERY_CODES_MADE,

  /** Of which roles it was and is required. */
  SECOND_FACTOR_REQUIRED,

  KEY_MADE,
  KEY_REVOKED,
  LANGUAGES_CHANGED,
  COLOUR_CHANGED,
  COLOUR_REMOVED,
  LOGO_CHANGED,
  LOGO_REMOVED,

  /** Not since improvements have a day. */
  CHANGE_TOLD,

  IMPROVEMENT_ENTERED,
  IMPROVEMENT_CORRECTED,
  IMPROVEMENT_WITHDRAWN,

  /** Of which touchpoint and weeks; up to four with the figures before and after. */
  APPOINTMENTS_ENTERED,

  SLIPS_PRINTED,
  KIOSK_PAIRED,
  KIOSK_RENAMED,
  KIOSK_PAIRED_ANEW,
  KIOSK_REVOKED,
  RESULTS_SEEN,
  ALL_RESULTS_SEEN,
  RESULTS_EXPORTED,
  SIGNED_IN,
  SIGNED_IN_BY_SCRIPT,
  SIGNED_OUT,
  SIGN_IN_FAILED,
  SIGN_IN_FAILED_ELSEWHERE,
  SETTING_CHANGED,
  LOG_EXPORTED,
  LOG_CUT,
  LOG_CONTINUED,
  ACCOUNT_PROVIDED,
  OPENING_ASKED,
  OPENING_WITHDRAWN,
  OPENED_BY_HAND,

  /** How many boxes and ballots were counted then. */
  BOXES_COUNTED,

  /** The identity provider vouched for somebody who may not enter here. */
  SIGN_IN_REFUSED,
  CODE_FAILED,
  LETTERS_ORDERED,
  LETTERS_ENDED,
  LETTER_SENT;

  /** As entries, the API and keys of messages have it: {@code office-added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty where no act has this id. */
  public static Optional<Act> of(String id) {
    return Stream.of(values()).filter(act -> act.id().equals(id)).findFirst();
  }
}
