package org.augenhoehe.desk.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.augenhoehe.base.platform.Settings;

/** The authority's identity provider. Without an issuer there is none. */
@ConfigMapping(prefix = "augenhoehe.oidc")
public interface ProviderConfig {

  /** As in the provider's own metadata, e.g. {@code https://sso.example.de/realms/amt}. */
  Optional<@WithConverter(Settings.Link.class) String> issuer();

  /** The name under which the provider knows this service. */
  Optional<String> client();

  /** The secret that goes with it, as typed. */
  Optional<String> secret();

  /** What people read on the button: "Anmelden mit …". */
  @WithDefault("Single Sign-on")
  String label();

  /** The claim that names the person; other people must not have the same. */
  @WithDefault("preferred_username")
  String nameClaim();

  /** The claim that lists groups or roles; a dot leads into an object. */
  @WithDefault("groups")
  String rolesClaim();

  /** Which of those means which role, e.g. {@code leitung=manager,dsb=auditor}. */
  Optional<@WithConverter(ClaimMap.Roles.class) ClaimMap> roles();

  /**
   * The claim that lists offices by name or id; {@code *} stands for all. Without this setting
   * everybody sees the results of all offices.
   */
  Optional<String> officesClaim();

  /**
   * What that claim's words mean, e.g. {@code /amt/nord=Jobcenter Nord}, where the provider calls
   * offices otherwise.
   */
  Optional<@WithConverter(ClaimMap.Offices.class) ClaimMap> offices();
}
