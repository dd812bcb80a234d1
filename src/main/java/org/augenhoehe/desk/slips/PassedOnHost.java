package org.augenhoehe.desk.slips;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.augenhoehe.base.platform.InstallationConfig;

/**
 * Whether a proxy passes on by which name people came. Where it does not, the challenge names
 * another host than the customer's browser, which then refuses us, and nobody else hears of it. So
 * the administration's pages are looked at, and no page of a customer.
 */
@Named("passedOnHost")
@Singleton
public class PassedOnHost {

  /**
   * Two names where there should be one.
   *
   * @param asked by which the last page of the administration was asked of us
   * @param printed what is on slips, or in the address bar
   * @param isSure whether the browser itself says that it asked for another; else an administrator
   *     may have come by a way of their own
   */
  public record Difference(String asked, String printed, boolean isSure) {}

  private final Optional<String> printed;
  private final HttpServerRequest request;

  private volatile Optional<Difference> last = Optional.empty();

  /**
   * @param request the one that is answered just now
   */
  PassedOnHost(InstallationConfig installation, HttpServerRequest request) {
    this.printed = installation.publicUrl().flatMap(PassedOnHost::host);
    this.request = request;
  }

  /** Looks at the page that an administrator asks for; null where all is well. */
  public Difference look() {
    String origin = request.getHeader("Origin");
    last =
        compare(
            host("http://" + request.authority()).orElse(""),
            request.getHeader("Sec-Fetch-Site"),
            origin == null ? request.getHeader("Referer") : origin);
    return last.orElse(null);
  }

  /** What was seen at the last look. */
  Optional<Difference> last() {
    return last;
  }

  /**
   * @param site {@code Sec-Fetch-Site}, which tells whether the page before was one of ours
   * @param before an address of the page before, as the browser has it; or null
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
