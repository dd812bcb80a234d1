package org.augenhoehe.base.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.IDN;
import java.net.URI;
import org.augenhoehe.base.platform.InstallationConfig;

/** The address at which customers reach this installation. */
@RequestScoped
public class PublicAddress {

  private final InstallationConfig installation;
  private final HttpServerRequest request;

  PublicAddress(InstallationConfig installation, HttpServerRequest request) {
    this.installation = installation;
    this.request = request;
  }

  /**
   * @return as configured, or else the address of the current request; no slash at the end
   */
  public String base() {
    return installation
        .publicUrl()
        .filter(url -> !url.isBlank())
        .orElseGet(() -> request.scheme() + "://" + request.authority())
        .strip()
        .replaceFirst("/+$", "");
  }

  /**
   * An address as people read and type it: without {@code http://} or {@code https://}, and with
   * its umlauts.
   */
  public static String typed(String address) {
    String bare = address.replaceFirst("^https?://", "");
    int end = bare.split("[:/]", 2)[0].length();
    return IDN.toUnicode(bare.substring(0, end)) + bare.substring(end);
  }

  /** Whether the address works only on this machine. */
  public boolean isOnlyHere() {
    String host = URI.create(base()).getHost();
    return host != null
        && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }

  /**
   * Whether browsers refuse cryptography at this address: neither HTTPS nor this machine itself.
   */
  public boolean isInsecure() {
    return base().startsWith("http:") && !isOnlyHere();
  }
}
