package org.augenhoehe.base.account;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;

/**
 * A name as people type it to sign in: in any case, with blanks around it, with "ü" in one
 * character or two. Names that differ in nothing else look alike, so one account has it.
 */
public final class SignInName {

  private SignInName() {}

  /**
   * @return at most three times as long
   */
  public static String of(String typed) {
    return composed(UCharacter.foldCase(composed(typed.strip()), true));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
