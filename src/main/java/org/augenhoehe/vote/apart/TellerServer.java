package org.augenhoehe.vote.apart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.apart.ScheduledTeller.TooEarlyException;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/**
 * Answers one service and nobody else. The JDK's server is enough for one client: it is asked some
 * times a minute, and nothing of the web is needed.
 */
final class TellerServer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TellerServer.class);

  /** Two, so that boxes can be made while it counts. */
  private static final int THREADS = 2;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int BROKEN = 500;

  private record Answer(int status, byte[] body) {

    static Answer words(int status, String words) {
      return new Answer(status, words.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final Teller teller;
  private final ScheduledTeller scheduled;
  private final SigningKey own;
  private final VerifyingKey service;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Listens when this returns. */
  TellerServer(
      Teller teller,
      ScheduledTeller scheduled,
      SigningKey own,
      VerifyingKey service,
      InetSocketAddress address)
      throws IOException {
    this.teller = teller;
    this.scheduled = scheduled;
    this.own = own;
    this.service = service;
    this.server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<Request> request =
          exchange.getRequestMethod().equals("POST")
              ? Request.parse(path, exchange.getRequestHeaders().getFirst(Request.HEADER), service)
              : Optional.empty();
      if (request.isEmpty()) {
        // Whoever this is learns nothing, and nothing of theirs is read.
        exchange.sendResponseHeaders(FORBIDDEN, -1);
        return;
      }
      Answer answer = answer(exchange, path, request.get());
      byte[] signature = own.sign(request.get().answered(answer.status(), answer.body()));
      exchange.getResponseHeaders().set(Wire.ANSWER, Wire.base64(signature));
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Answer answer(HttpExchange exchange, String path, Request request) throws IOException {
    int most = Wire.most(path);
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    if (body.length > most) {
      return Answer.words(TOO_LARGE, "too much at once");
    }
    if (!request.isOf(body)) {
      return Answer.words(BAD_REQUEST, "the body is not the one that was signed");
    }
    Object said;
    try {
      said = said(path, body);
    } catch (TooEarlyException e) {
      return Answer.words(CONFLICT, e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      return Answer.words(BAD_REQUEST, "the body cannot be read");
    } catch (RuntimeException e) {
      LOG.error("Not answered: " + path, e);
      return Answer.words(BROKEN, "the teller failed; its log says why");
    }
    return said == null
        ? Answer.words(NOT_FOUND, "there is nothing here")
        : new Answer(OK, Wire.write(said));
  }

  private Object said(String path, byte[] body) throws IOException {
    switch (path) {
      case Wire.NEW_BOXES:
        Wire.BoxesWanted wanted = Wire.read(body, Wire.BoxesWanted.class);
        if (wanted.period() < 0) {
          throw new IllegalArgumentException("There is no such period");
        }
        return new Wire.Boxes(
            teller.newBoxes(wanted.nodes(), wanted.questionnaire(), wanted.period()));
      case Wire.STATE:
        Wire.StateWanted at = Wire.read(body, Wire.StateWanted.class);
        return new Wire.State(
            teller.boxes(at.opening()), scheduled.lastOpening(), scheduled.minimum());
      case Wire.COUNT:
        Wire.CountWanted count = Wire.read(body, Wire.CountWanted.class);
        return new Wire.Answers(
            scheduled.count(count.opening(), count.batches()).stream()
                .map(answer -> answer.orElse(null))
                .toList());
      case Wire.COUNTED:
        Wire.CountedWanted past = Wire.read(body, Wire.CountedWanted.class);
        return new Wire.Past(teller.countedAfter(past.after()).orElse(null));
      case Wire.DESTROY:
        teller.destroy(Wire.read(body, Wire.Doomed.class).boxes());
        return new Wire.Done();
      default:
        return null;
    }
  }
}
