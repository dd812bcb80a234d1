package org.augenhoehe.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.privacypass.BlindRsaClient;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.IssuerDirectory;
import org.augenhoehe.base.privacypass.TokenChallenge;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.benchmark.Load.Requests;
import org.augenhoehe.entitle.token.Challenges;
import org.augenhoehe.vote.teller.BoxKeys;

/** An installation of the application with offices, touchpoints and a stock of invitations. */
final class Installation {

  static final String ADMIN_PASSWORD = "nur-zum-Messen";
  static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

  private static final int TOUCHPOINTS = 30;
  private static final int TOUCHPOINTS_PER_OFFICE = 10;

  private record Slip(String touchpoint, String code) {}

  private record Wanted(String touchpoint, Pending pending) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Deque<Slip> slips = new ArrayDeque<>();
  private final List<String> touchpoints = new ArrayList<>();
  private final String answers;
  private String address;

  Installation(Server server) throws IOException, InterruptedException {
    moveTo(server);
    String office = "";
    for (int i = 0; i < TOUCHPOINTS; i++) {
      if (i % TOUCHPOINTS_PER_OFFICE == 0) {
        office =
            post("/api/v1/offices", "{\"name\":\"Jobcenter %d\"}".formatted(i)).get("id").asText();
      }
      String name = "{\"name\":\"Kontaktpunkt %d\"}".formatted(i);
      touchpoints.add(post("/api/v1/offices/" + office + "/touchpoints", name).get("id").asText());
    }
    answers = fullAnswers();
  }

  /** Sends requests to this server from now on: the same installation after a restart. */
  void moveTo(Server server) {
    address = "http://127.0.0.1:" + server.port();
  }

  /** Issues invitations and shuffles the slips of all touchpoints, as customers come. */
  void issue(int count) throws IOException, InterruptedException {
    List<Slip> issued = new ArrayList<>();
    int each = (count + TOUCHPOINTS - 1) / TOUCHPOINTS;
    for (String touchpoint : touchpoints) {
      issued.addAll(slips(touchpoint, each));
    }
    Collections.shuffle(issued, new Random(1));
    slips.addAll(issued);
  }

  private List<Slip> slips(String touchpoint, int count) throws IOException, InterruptedException {
    List<Slip> issued = new ArrayList<>();
    String path = "/api/v1/touchpoints/" + touchpoint + "/invitations";
    post(path, "{\"count\":%d,\"validDays\":90}".formatted(count))
        .get("codes")
        .forEach(code -> issued.add(new Slip(touchpoint, code.asText())));
    return issued;
  }

  /** One ballot per touchpoint: the first at a leaf after an opening creates its box. */
  Requests firstBallots() throws IOException, InterruptedException {
    List<Slip> first = new ArrayList<>();
    for (String touchpoint : touchpoints) {
      first.addAll(slips(touchpoint, 1));
    }
    return new Requests(first.stream().map(this::ballot).toArray(byte[][]::new), 201);
  }

  /** Ballots that have not been cast, each with its own invitation. */
  Requests ballots(int count) {
    byte[][] requests = new byte[count][];
    for (int i = 0; i < count; i++) {
      requests[i] = ballot(slips.remove());
    }
    return new Requests(requests, 201);
  }

  private byte[] ballot(Slip slip) {
    return ballot(
        "Invitation code=\"%s\"".formatted(slip.code()),
        slip.touchpoint(),
        "\"answers\":" + answers);
  }

  /**
   * Exchanges invitations for tokens.
   *
   * @param exchange sends the requests and passes on the answers
   * @return ballots with these tokens, sealed as a browser does
   */
  Requests ballotsByToken(int count, Exchange exchange) throws Exception {
    Map<String, TokenKey> keys = keys();
    Map<String, Sealed> boxes = boxes();
    TokenChallenge challenge = Challenges.of(Load.HOST);
    Random random = new Random();
    List<Wanted> wanted = new ArrayList<>();
    byte[][] requests = new byte[count][];
    for (int i = 0; i < count; i++) {
      Slip slip = slips.remove();
      Pending pending = BlindRsaClient.blind(keys.get(slip.touchpoint()), challenge, random);
      wanted.add(new Wanted(slip.touchpoint(), pending));
      requests[i] =
          Load.request(
              "POST",
              "/api/v1/tokens",
              "Content-Type: %s\r\nAuthorization: Invitation code=\"%s\"\r\n"
                  .formatted(TokenRequest.MEDIA_TYPE, slip.code()),
              pending.request());
    }
    byte[][] ballots = new byte[count][];
    exchange.run(
        new Requests(
            requests,
            200,
            (request, body) -> {
              Wanted each = wanted.get(request);
              byte[] token = each.pending().finish(body).encoded();
              ballots[request] =
                  ballot(
                      "PrivateToken token=\"%s\""
                          .formatted(Base64.getUrlEncoder().encodeToString(token)),
                      each.touchpoint(),
                      boxes.get(each.touchpoint()).ballot());
            }));
    return new Requests(ballots, 201);
  }

  /** Sends requests and passes their answers on. */
  interface Exchange {
    void run(Requests requests) throws Exception;
  }

  /** Keys of all touchpoints; asking for a challenge creates those that do not exist yet. */
  private Map<String, TokenKey> keys() throws IOException, InterruptedException {
    Map<String, TokenKey> keys = new HashMap<>();
    for (String touchpoint : touchpoints) {
      client.send(
          HttpRequest.newBuilder(
                  URI.create(
                      address + "/api/v1/touchpoints/" + touchpoint + "/challenge?channel=PHONE"))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
    JsonNode directory = send(HttpRequest.newBuilder(URI.create(address + IssuerDirectory.PATH)));
    for (JsonNode key : directory.get("token-keys")) {
      if (key.get("channel").asText().equals("PHONE")) {
        keys.put(
            key.get("touchpoint").asText(),
            TokenKey.parse(Base64.getUrlDecoder().decode(key.get("token-key").asText())));
      }
    }
    return keys;
  }

  private byte[] ballot(String authorization, String touchpoint, String contents) {
    return Load.request(
        "POST",
        "/api/v1/ballots",
        "Content-Type: application/json\r\nAuthorization: %s\r\n".formatted(authorization),
        "{\"touchpoint\":\"%s\",\"channel\":\"PHONE\",%s}".formatted(touchpoint, contents));
  }

  /** A box, and what seals for it. */
  private record Sealed(NamedBox box, BoxKeys.Sealer sealer, byte[] paper) {

    String ballot() {
      try {
        return "\"box\":\"%s\",\"sealed\":\"%s\""
            .formatted(box.id(), Base64.getUrlEncoder().encodeToString(sealer.seal(paper)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The boxes of all touchpoints; asking for one puts it where there is none. */
  private Map<String, Sealed> boxes() throws IOException, InterruptedException {
    Map<String, Integer> answered = json.readValue(answers, new TypeReference<>() {});
    Map<String, Sealed> boxes = new HashMap<>();
    for (String touchpoint : touchpoints) {
      String path = "/api/v1/touchpoints/" + touchpoint + "/box?channel=PHONE";
      NamedBox box =
          NamedBox.parse(send(HttpRequest.newBuilder(URI.create(address + path))).toString());
      boxes.put(
          touchpoint, new Sealed(box, BoxKeys.sealer(box.id(), box.key()), box.paper(answered)));
    }
    return boxes;
  }

  /**
   * Opens all boxes.
   *
   * @return the number of ballots that were counted
   */
  int open() throws IOException, InterruptedException {
    int ballots = 0;
    for (JsonNode release : post("/api/v1/releases", "").get("releases")) {
      ballots += release.get("ballots").asInt();
    }
    return ballots;
  }

  private String fullAnswers() throws IOException, InterruptedException {
    JsonNode items =
        send(HttpRequest.newBuilder(
                URI.create(address + "/api/v1/questionnaire?form=full&lang=de")))
            .get("items");
    var answered = json.createObjectNode();
    items.forEach(item -> answered.put(item.get("id").asText(), 1 + answered.size() % 5));
    return answered.toString();
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", AUTHORIZATION)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return json.readTree(response.body());
  }
}
