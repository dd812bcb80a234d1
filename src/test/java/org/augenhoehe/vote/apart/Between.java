package org.augenhoehe.vote.apart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One who sits between service and teller, and has broken their encryption. */
final class Between implements AutoCloseable {

  private final URI teller;
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private HttpResponse<byte[]> last;
  private boolean repeats;
  private boolean hidesLength;

  Between(URI teller) throws IOException {
    this.teller = teller;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** From now on answers what the teller answered last. */
  void repeat() {
    repeats = true;
  }

  /** From now on no answer says how long it is: so could one without an end. */
  void hideLength() {
    hidesLength = true;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!repeats) {
        last = pass(exchange, body);
      }
      exchange
          .getResponseHeaders()
          .set(Wire.ANSWER, last.headers().firstValue(Wire.ANSWER).orElseThrow());
      exchange.sendResponseHeaders(last.statusCode(), hidesLength ? 0 : last.body().length);
      exchange.getResponseBody().write(last.body());
    }
  }

  private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(teller.resolve(exchange.getRequestURI()))
            .header(Request.HEADER, exchange.getRequestHeaders().getFirst(Request.HEADER))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
