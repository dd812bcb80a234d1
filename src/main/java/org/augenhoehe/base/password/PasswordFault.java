package org.augenhoehe.base.password;

import io.quarkus.qute.TemplateEnum;
import java.util.Locale;

/** What can be wrong with a new password. */
@TemplateEnum
public enum PasswordFault {
  TOO_SHORT,
  TOO_LONG,

  /** It is tried before a million others. */
  TOO_COMMON;

  /** As problems have it: {@code too-short}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
