package org.augenhoehe.vote.apart;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/** Chooses who counts. */
class Tellers {

  private static final Logger LOG = Logger.getLogger(Tellers.class);

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  @Produces
  @Singleton
  Teller teller(
      TellerConfig config,
      ReleaseConfig releases,
      InstallationConfig installation,
      Instance<EmbeddedTeller> embedded) {
    if (config.url().isEmpty()) {
      return embedded.get();
    }
    VerifyingKey key =
        config
            .key()
            .orElseThrow(
                () -> missing("AUGENHOEHE_TELLER_KEY: the key that it prints when it starts"));
    if (config.name().isEmpty()) {
      throw missing("AUGENHOEHE_TELLER_NAME: who runs it, as customers are told");
    }
    URI url = URI.create(config.url().get());
    if (!url.getScheme().equals("https") && !HERE.contains(url.getHost())) {
      throw new IllegalStateException(
          "AUGENHOEHE_TELLER_URL must begin with https://, or name a tunnel on this machine:"
              + " counts tell more than what is published");
    }
    SigningKey own = new SigningKey(installation.keys(), "service.json");
    LOG.infof(
        "Ballots are counted at %s. Its AUGENHOEHE_TELLER_SERVICE_KEY is %s",
        config.url().get(), Wire.base64(own.publicKey()));
    return new RemoteTeller(url, key, own, releases.minimum());
  }

  private static IllegalStateException missing(String setting) {
    return new IllegalStateException("AUGENHOEHE_TELLER_URL is set, but not " + setting);
  }
}
