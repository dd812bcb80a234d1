package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An attacker on the network sees through TLS how long answers are and how long they take, and
 * wants to know what a customer said, and whether they said it now or had before.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AnswersLookAlikeTest {

  private static final int ROUNDS = 40;

  /** One answer does not tell two kinds apart if their medians differ by less than this factor. */
  private static final double MOST = 3;

  @TestHTTPResource URI address;
  @TempDir Path directory;

  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  /** The attack on times: the ratio of the slower kind's median to the faster one's, in one run. */
  private static double ratio(Runnable[] ones, Runnable[] others) {
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    for (int i = 0; i < ones.length; i++) {
      first.add(time(ones[i]));
      second.add(time(others[i]));
    }
    first.sort(null);
    second.sort(null);
    double one = first.get(first.size() / 2);
    double other = second.get(second.size() / 2);
    return Math.max(one, other) / Math.min(one, other);
  }

  private static long time(Runnable request) {
    long start = System.nanoTime();
    request.run();
    return System.nanoTime() - start;
  }

  @Test
  @DisplayName("Attack: telling answers by their size and time (naive twin)")
  void answers_of_a_naive_service_give_the_customer_away() {
    Map<Integer, String> said = new HashMap<>();
    for (String answer : List.of("excellent", "good", "bad")) {
      said.put(("{\"thanks for your rating\":\"" + answer + "\"}").length(), answer);
    }
    assertThat(said).as("every answer has its own length").hasSize(3);
    Set<String> remembered = new HashSet<>();
    Runnable[] first = new Runnable[ROUNDS];
    Runnable[] again = new Runnable[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      String token = "token " + i;
      first[i] = () -> naiveCast(token, remembered);
      again[i] = first[i];
    }
    assertThat(ratio(first, again)).as("first and repeated").isGreaterThan(MOST);
  }

  /** Syncs a new token; answers a remembered one without touching the disk. */
  private void naiveCast(String token, Set<String> remembered) {
    if (remembered.add(token)) {
      try (FileChannel channel =
          FileChannel.open(
              directory.resolve("ballots"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(StandardCharsets.UTF_8.encode(token.repeat(1_000)));
        channel.force(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  @DisplayName("Attack: telling accepted, repeated and different ballots by the answer's bytes")
  void the_answer_to_a_ballot_is_the_same_whatever_it_says() throws Exception {
    Random random = new Random(5);
    Set<String> accepted = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Token token = Tokens.tokenByCode(touchpoint, Api.codes(touchpoint, 1).get(0));
      String answers =
          i == 0
              ? "{\"heard\":1}"
              : "{\"heard\":%d,\"time\":%d,\"say\":null}"
                  .formatted(1 + random.nextInt(5), 1 + random.nextInt(5));
      accepted.add(withoutProof(cast(Tokens.header(token), answers)));
      repeated.add(withoutProof(cast(Tokens.header(token), answers)));
    }
    assertThat(accepted).as("one and the same answer to all").hasSize(1);
    assertThat(repeated).hasSize(1);
    String first = accepted.iterator().next();
    String again = repeated.iterator().next();
    assertThat(first).startsWith("HTTP/1.1 201 Created");
    assertThat(again).startsWith("HTTP/1.1 200 OK");
    // The status line alone tells the two apart; HTTP/2 writes both as one byte.
    assertThat(again.substring(again.indexOf('\n')))
        .isEqualTo(first.substring(first.indexOf('\n')));
    Set<String> byCode = new HashSet<>();
    for (String code : Api.codes(touchpoint, 2)) {
      byCode.add(cast(Tokens.invitation(code), "{\"heard\":%d}".formatted(byCode.size() + 4)));
    }
    assertThat(byCode).as("by code, which shows in the request").hasSize(1);
  }

  /** A proof depends on the token alone (ProofsTest), and all proofs have the same length. */
  private static String withoutProof(String answer) {
    return answer.replaceFirst("\"proof\":\"[\\w-]{86}\"", "");
  }

  @Test
  @DisplayName("Attack: telling accepted from repeated ballots by the time they take")
  void a_repeated_ballot_takes_about_as_long_as_a_new_one() {
    Runnable[] first = new Runnable[ROUNDS];
    Runnable[] again = new Runnable[ROUNDS];
    List<String> codes = Api.codes(touchpoint, ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      String header = Tokens.header(Tokens.tokenByCode(touchpoint, codes.get(i)));
      first[i] = () -> cast(header, "{\"heard\":3}");
      again[i] = () -> cast(header, "{\"heard\":3}");
    }
    assertThat(ratio(first, again)).isLessThan(MOST);
  }

  @Test
  @DisplayName("Attack: telling ballots by what they say by the time they take")
  void a_ballot_takes_as_long_whatever_it_says() {
    Runnable[] kind = new Runnable[ROUNDS];
    Runnable[] harsh = new Runnable[ROUNDS];
    List<String> codes = Api.codes(touchpoint, 2 * ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      String one = Tokens.invitation(codes.get(i));
      String other = Tokens.invitation(codes.get(ROUNDS + i));
      kind[i] = () -> cast(one, "{\"heard\":5,\"time\":5}");
      harsh[i] = () -> cast(other, "{\"heard\":1,\"time\":1}");
    }
    assertThat(ratio(kind, harsh)).isLessThan(MOST);
  }

  /** Returns all bytes of the answer as sent over the wire. */
  private String cast(String authorization, String answers) {
    String body =
        "{\"touchpoint\":\"%s\",\"channel\":\"PHONE\",\"answers\":%s}"
            .formatted(touchpoint, answers);
    String request =
        "POST /api/v1/ballots HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(authorization, body.length(), body);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      DataInputStream answer = new DataInputStream(socket.getInputStream());
      return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
