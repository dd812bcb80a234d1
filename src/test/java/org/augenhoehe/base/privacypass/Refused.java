package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/** Says that bytes from outside are refused, and why. */
final class Refused {

  private Refused() {}

  static void assertRefused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PrivacyPassException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
