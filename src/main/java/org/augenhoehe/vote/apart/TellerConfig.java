package org.augenhoehe.vote.apart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.augenhoehe.base.platform.Settings;
import org.augenhoehe.base.platform.VerifyingKey;

/** Where the teller is, if it is not part of the service; and what it needs to know there. */
@ConfigMapping(prefix = "augenhoehe.teller")
public interface TellerConfig {

  /** On the service's side, e.g. {@code https://teller.example.de}. Default: embedded. */
  Optional<@WithConverter(Settings.WebAddress.class) String> url();

  /** On the service's side: the key that the teller prints when it starts. */
  Optional<@WithConverter(PublicKey.class) VerifyingKey> key();

  /** On the service's side: who runs it, as customers are told. */
  Optional<String> name();

  /** On the teller's side: the key that the service prints when it starts. */
  Optional<@WithConverter(PublicKey.class) VerifyingKey> serviceKey();

  /** On the teller's side: where it listens. */
  @WithDefault("8090")
  @WithConverter(Settings.Count.class)
  int port();
}
