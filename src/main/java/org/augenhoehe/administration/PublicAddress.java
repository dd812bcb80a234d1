package org.augenhoehe.administration;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.augenhoehe.platform.InstallationConfig;

/** Where customers find this installation. */
@RequestScoped
class PublicAddress {

  private final InstallationConfig installation;
  private final HttpServerRequest request;

  PublicAddress(InstallationConfig installation, HttpServerRequest request) {
    this.installation = installation;
    this.request = request;
  }

  /**
   * @return as configured, or else where the administrator is right now; no slash at the end
   */
  String base() {
    return installation
        .publicUrl()
        .filter(url -> !url.isBlank())
        .orElseGet(() -> request.scheme() + "://" + request.authority())
        .strip()
        .replaceFirst("/+$", "");
  }
}
