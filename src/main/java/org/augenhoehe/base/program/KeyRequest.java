package org.augenhoehe.base.program;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Optional;

/** A request that names a key. */
final class KeyRequest extends BaseAuthenticationRequest {

  private final Optional<KeySecret> secret;

  /**
   * @param secret empty where what was sent cannot be one
   */
  KeyRequest(Optional<KeySecret> secret) {
    this.secret = secret;
  }

  Optional<KeySecret> secret() {
    return secret;
  }
}
