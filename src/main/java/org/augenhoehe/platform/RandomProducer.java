package org.augenhoehe.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/**
 * The one source of randomness; always a CSPRNG, because identifiers and order must betray nothing.
 */
@ApplicationScoped
class RandomProducer {

  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
