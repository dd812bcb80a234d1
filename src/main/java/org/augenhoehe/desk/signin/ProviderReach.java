package org.augenhoehe.desk.signin;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks whether the identity provider answers, before people are sent there. Quarkus redirects by
 * what it knows from earlier; at a provider that is down people would read their browser's error,
 * and not that passwords work.
 */
@Singleton
class ProviderReach {

  /** OpenID Connect Discovery 1.0, section 4. */
  private static final String METADATA = "/.well-known/openid-configuration";

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** Strangers who click often do not make this service ask as often. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final int BROKEN = 500;

  private final Optional<String> issuer;
  private final Uni<Boolean> answer;
  private HttpClient client;

  ProviderReach(@ConfigProperty(name = "augenhoehe.oidc.issuer") Optional<String> issuer) {
    this.issuer = issuer;
    this.answer =
        Uni.createFrom()
            .deferred(this::ask)
            .onFailure()
            .recoverWithItem(ProviderReach::isOnlyUntrusted)
            .memoize()
            .atLeast(REMEMBERED);
  }

  boolean isConfigured() {
    return issuer.isPresent();
  }

  Uni<Boolean> answers() {
    return answer;
  }

  private Uni<Boolean> ask() {
    if (client == null) {
      client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer.orElseThrow().replaceAll("/$", "") + METADATA))
            .timeout(PATIENCE)
            .build();
    return Uni.createFrom()
        .completionStage(() -> client.sendAsync(request, BodyHandlers.discarding()))
        .map(HttpResponse::statusCode)
        .map(status -> status < BROKEN);
  }

  /** There Quarkus decides, which may have been told whom to trust. */
  private static boolean isOnlyUntrusted(Throwable failure) {
    return failure instanceof SSLException || failure.getCause() instanceof SSLException;
  }
}
