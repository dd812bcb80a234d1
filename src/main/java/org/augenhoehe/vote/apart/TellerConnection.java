package org.augenhoehe.vote.apart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.jboss.logging.Logger;

/** Asks the teller, and believes nobody else. */
final class TellerConnection {

  private static final Logger LOG = Logger.getLogger(TellerConnection.class);

  private static final int OK = 200;
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final URI url;
  private final VerifyingKey key;
  private final SigningKey own;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTS_WITHIN)
          .build();

  private volatile boolean isWell = true;

  /** By {@link System#nanoTime}; it is not asked before. */
  private volatile long silentUntil = System.nanoTime();

  TellerConnection(URI url, VerifyingKey key, SigningKey own) {
    this.url = url;
    this.key = key;
    this.own = own;
  }

  /**
   * The teller's answer.
   *
   * @param within how long all of it may take
   * @throws TellerRefusal if there is none that it signed for this request
   */
  <T> T ask(String path, Object question, Class<T> answer, Duration within) {
    // Customers who come one after the other must not each wait for one that is away.
    if (System.nanoTime() - silentUntil < 0) {
      throw refusal("The teller could not be reached a moment ago");
    }
    byte[] body = Wire.write(question);
    Request asked = Request.of(path, body);
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(within)
            .header(Request.HEADER, asked.header(own))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, upTo(Wire.most(path)));
    try {
      // Of the whole answer: the request's own limit ends with the headers.
      HttpResponse<byte[]> response = sent.get(within.toMillis(), TimeUnit.MILLISECONDS);
      byte[] said = response.body();
      if (!isSigned(asked, response, said)) {
        throw refusal("What answered at %s is not the teller whose key is set".formatted(url));
      }
      if (response.statusCode() != OK) {
        throw refusal("The teller refuses: " + new String(said, StandardCharsets.UTF_8));
      }
      isWell = true;
      return Optional.ofNullable(Wire.read(said, answer))
          .orElseThrow(() -> refusal("The teller says nothing"));
    } catch (ExecutionException | TimeoutException | IOException e) {
      sent.cancel(true);
      silentUntil = System.nanoTime() + SILENCE.toNanos();
      throw refusal("The teller cannot be reached at %s: %s".formatted(url, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal("Interrupted while the teller was asked");
    }
  }

  /**
   * Logs the first reason only: more lines would tell when customers came. Strangers are not told
   * where it is.
   */
  TellerRefusal refusal(String why) {
    if (isWell) {
      LOG.error(why);
    }
    isWell = false;
    return new TellerRefusal("The teller does not answer as it should. Please try again later.");
  }

  /**
   * The teller says how long its answer is; of one that does not, or is longer, nothing is read.
   */
  private static BodyHandler<byte[]> upTo(int bytes) {
    return answer ->
        answer.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE) <= bytes
            ? BodySubscribers.ofByteArray()
            : BodySubscribers.replacing(new byte[0]);
  }

  private boolean isSigned(Request asked, HttpResponse<?> response, byte[] body) {
    try {
      byte[] signature = Wire.bytes(response.headers().firstValue(Wire.ANSWER).orElse(""));
      return key.hasSigned(asked.answered(response.statusCode(), body), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
