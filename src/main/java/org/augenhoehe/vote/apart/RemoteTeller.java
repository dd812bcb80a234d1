package org.augenhoehe.vote.apart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.jboss.logging.Logger;

/** The service's side of a teller in another process. */
final class RemoteTeller implements Teller {

  private static final Logger LOG = Logger.getLogger(RemoteTeller.class);

  private static final int OK = 200;
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

  /** Counting takes longer: a million ballots some minutes. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final Duration COUNTS_WITHIN = Duration.ofMinutes(20);

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

  /** Those that the teller was last known to be able to open. */
  private volatile Set<UUID> known = Set.of();

  RemoteTeller(URI url, VerifyingKey key, SigningKey own) {
    this.url = url;
    this.key = key;
    this.own = own;
  }

  @Override
  public List<SignedBox> newBoxes(Collection<Node> nodes, int questionnaire, long period) {
    List<SignedBox> boxes =
        ask(
                Wire.NEW_BOXES,
                new Wire.BoxesWanted(nodes, questionnaire, period),
                Wire.Boxes.class,
                ANSWERS_WITHIN)
            .boxes();
    Set<UUID> more = new HashSet<>(known);
    boxes.forEach(box -> more.add(box.id()));
    known = more;
    return boxes;
  }

  @Override
  public boolean hasSigned(SignedBox box) {
    return key.hasSigned(SignedBox.message(box), box.signature());
  }

  @Override
  public byte[] key() {
    return key.point();
  }

  /** It is pinned. */
  @Override
  public void requireKey() {}

  @Override
  public long lastOpening() {
    return state(0).lastOpening();
  }

  @Override
  public boolean canOpen(UUID box) {
    return known.contains(box) || boxes(0).contains(box);
  }

  @Override
  public Set<UUID> boxes(long opening) {
    Set<UUID> boxes = state(opening).boxes();
    known = boxes;
    return boxes;
  }

  private Wire.State state(long opening) {
    return ask(Wire.STATE, new Wire.StateWanted(opening), Wire.State.class, ANSWERS_WITHIN);
  }

  @Override
  public List<Optional<Counted>> count(long opening, List<Batch> batches) {
    List<Counted> answers =
        ask(Wire.COUNT, new Wire.CountWanted(opening, batches), Wire.Answers.class, COUNTS_WITHIN)
            .answers();
    if (answers.size() != batches.size()) {
      throw refusal("The teller answered for other places than it was asked for");
    }
    List<Optional<Counted>> checked = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      checked.add(checked(answers.get(i), opening, batches.get(i)));
    }
    return checked;
  }

  private Optional<Counted> checked(Counted counted, long opening, Batch batch) {
    if (counted == null) {
      return Optional.empty();
    }
    if (!counted.place().equals(batch.place())
        || counted.opening() != opening
        || !key.hasSigned(Counted.message(counted), counted.signature())) {
      throw refusal("The teller answered for another place than it was asked for");
    }
    return Optional.of(counted);
  }

  @Override
  public void destroy(Collection<UUID> boxes) {
    if (!boxes.isEmpty()) {
      ask(Wire.DESTROY, new Wire.Doomed(boxes), Wire.Done.class, ANSWERS_WITHIN);
    }
  }

  private <T> T ask(String path, Object question, Class<T> answer, Duration within) {
    // Customers who come one after the other must not each wait for one that is away.
    if (System.nanoTime() - silentUntil < 0) {
      throw refusal("The teller could not be reached a moment ago");
    }
    byte[] body = Wire.write(question);
    byte[] hash = Sha256.of(body);
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(within)
            .header(
                Wire.REQUEST,
                Wire.base64(hash) + "." + Wire.base64(own.sign(Wire.request(path, hash))))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      // Of the whole answer: the request's own limit ends with the headers.
      HttpResponse<byte[]> response = sent.get(within.toMillis(), TimeUnit.MILLISECONDS);
      byte[] said = response.body();
      if (!isSigned(path, hash, response, said)) {
        throw refusal("What answered at %s is not the teller whose key is set".formatted(url));
      }
      if (response.statusCode() != OK) {
        throw refusal("The teller refuses: " + new String(said, StandardCharsets.UTF_8));
      }
      isWell = true;
      return Wire.read(said, answer);
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
  private TellerRefusal refusal(String why) {
    if (isWell) {
      LOG.error(why);
    }
    isWell = false;
    return new TellerRefusal("The teller does not answer as it should. Please try again later.");
  }

  private boolean isSigned(String path, byte[] requestHash, HttpResponse<?> response, byte[] body) {
    try {
      byte[] signature = Wire.bytes(response.headers().firstValue(Wire.ANSWER).orElse(""));
      return key.hasSigned(Wire.answer(path, requestHash, response.statusCode(), body), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
