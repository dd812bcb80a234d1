package org.augenhoehe.base.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;
import org.augenhoehe.base.platform.Settings;

/**
 * Letters by e-mail. The server that takes them is set by Quarkus' own {@code quarkus.mailer.*}.
 */
@ConfigMapping(prefix = "augenhoehe.letters")
public interface LettersConfig {

  /** The address that they come from; without it there are none. */
  Optional<@WithConverter(Settings.MailAddress.class) String> from();
}
