package org.augenhoehe.desk.slips;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.augenhoehe.base.platform.InstallationConfig;

/**
 * Detects a proxy that does not pass on the host name of a request. The challenge then names
 * another host than the customer's browser, which refuses it without telling anyone else. So
 * requests for the administration's pages are checked, and none for a customer's page.
 */
@Named("passedOnHost")
@Singleton
public class PassedOnHost {

  /**
   * Two host names that should be equal.
   *
   * @param asked the host in the last request for a page of the administration
   * @param printed the host on slips, or in the address bar
   * @param isSure whether the browser's own headers name another host; if not, the administrator
   *     may have used another address
   */
  public record Difference(String asked, String printed, boolean isSure) {}

  private final Optional<String> printed;
  private final HttpServerRequest request;

  private volatile Optional<Difference> last = Optional.empty();

  /**
   * @param request the one being answered
   */
  PassedOnHost(InstallationConfig installation, HttpServerRequest request) {
    this.printed = installation.publicUrl().flatMap(PassedOnHost::host);
    this.request = request;
  }

  /** Checks the request for a page of the administration; returns null if the names agree. */
  public Difference look() {
    String origin = request.getHeader("Origin");
    last =
        compare(
            host("http://" + request.authority()).orElse(""),
            request.getHeader("Sec-Fetch-Site"),
            origin == null ? request.getHeader("Referer") : origin);
    return last.orElse(null);
  }

  /** The result of the last {@link #look()}. */
  Optional<Difference> last() {
    return last;
  }

  /**
   * @param site {@code Sec-Fetch-Site}, which says whether the previous page was one of ours
   * @param before an address of the previous page, as the browser knows it; or null
   */
  Optional<Difference> compare(String asked, String site, String before) {
    Optional<String> shown =
        Optional.ofNullable(before).filter(b -> "same-origin".equals(site)).flatMap(b -> host(b));
    if (shown.filter(name -> !name.equals(asked)).isPresent()) {
      return Optional.of(new Difference(asked, printed.or(() -> shown).orElseThrow(), true));
    }
    return printed
        .filter(name -> !name.equals(asked))
        .map(name -> new Difference(asked, name, false));
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(name -> name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
