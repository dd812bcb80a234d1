package org.augenhoehe.base.account;

/** What an account needs beside its password. */
public enum FactorNeed {

  /** The password is enough, or the identity provider answers for it. */
  NONE,

  /** One of its roles requires a second factor, and it has none yet. */
  SETTING_UP,

  /** It has a second factor: a code. */
  CODE
}
