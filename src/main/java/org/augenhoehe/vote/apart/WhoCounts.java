package org.augenhoehe.vote.apart;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Tells customers who holds the keys that open ballots; templates use it as {@code whoCounts}. */
@Named
@Singleton
public class WhoCounts {

  private final TellerConfig config;

  WhoCounts(TellerConfig config) {
    this.config = config;
  }

  /** Null where the teller is part of the service: then the authority counts itself. */
  public String getName() {
    return config.url().flatMap(any -> config.name()).orElse(null);
  }
}
