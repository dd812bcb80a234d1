package org.augenhoehe.base.assets;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.augenhoehe.base.web.Caching;

/** Sends assets on the event loop, because they are in memory. */
@Singleton
class AssetRoute {

  private final Assets assets;

  AssetRoute(Assets assets) {
    this.assets = assets;
  }

  void register(@Observes Router router) {
    router.get(Assets.ROOT + "*").handler(this::send);
    router.head(Assets.ROOT + "*").handler(this::send);
  }

  private void send(RoutingContext exchange) {
    // The route to all that is below "/assets/" also matches "/assets".
    String path = exchange.request().path();
    Optional<Asset> asset =
        path.startsWith(Assets.ROOT)
            ? assets.find(path.substring(Assets.ROOT.length()))
            : Optional.empty();
    asset.ifPresentOrElse(found -> send(found, exchange), exchange::next);
  }

  private static void send(Asset asset, RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    // The headers that protect pages would only add bytes here, on the slowest of networks.
    response
        .headers()
        .clear()
        .set("Cache-Control", Caching.FOR_EVER)
        .set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaders.CONTENT_TYPE, asset.type())
        .set(HttpHeaders.VARY, "Accept-Encoding");
    String accepted = exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (isIn(accepted, "br") && asset.brotli() != null) {
      end(response, "br", asset.brotli());
    } else if (isIn(accepted, "gzip")) {
      end(response, "gzip", asset.zipped());
    } else {
      // The explicit encoding keeps the server from compressing the response.
      end(response, "identity", asset.plain());
    }
  }

  private static boolean isIn(String accepted, String encoding) {
    return accepted != null && accepted.contains(encoding);
  }

  private static void end(HttpServerResponse response, String encoding, byte[] content) {
    response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding).end(Buffer.buffer(content));
  }
}
