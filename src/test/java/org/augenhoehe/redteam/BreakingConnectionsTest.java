package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.augenhoehe.Api;
import org.augenhoehe.RawRequest;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.TestInstallation;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The operator reads the log of a day with bad networks: each line would give a customer's time.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BreakingConnectionsTest {

  private static final String UNKNOWN = "0000-0000-0000";

  /** More worker threads than Quarkus has on any machine with fewer than 50 cores. */
  private static final int MORE_THAN_WORKERS = 450;

  @Inject ManagedExecutor workers;
  @TestHTTPResource URI address;

  private static List<RawRequest> requests() {
    return List.of(
        RawRequest.of("GET", "/r").with("Accept-Language", "uk"),
        RawRequest.of("GET", "/app.css"),
        form(UNKNOWN),
        RawRequest.of("POST", "/signin/check").sending(RawRequest.FORM, "password=a"),
        RawRequest.of("POST", "/api/v1/tokens")
            .with("Authorization", admission(UNKNOWN))
            .sending("application/private-token-request", "\u0000\u0002" + "a".repeat(60)),
        ballot(admission(UNKNOWN), UUID.randomUUID()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String admission(String code) {
    return "Invitation code=\"%s\"".formatted(code);
  }

  private static RawRequest form(String code) {
    return RawRequest.of("POST", "/r").sending(RawRequest.FORM, "code=" + code + "&heard=3");
  }

  private static RawRequest ballot(String admission, UUID touchpoint) {
    return RawRequest.of("POST", "/api/v1/ballots")
        .with("Authorization", admission)
        .sending(
            RawRequest.JSON,
            "{\"touchpoint\":\"%s\",\"channel\":\"PHONE\",\"answers\":{\"heard\":3}}"
                .formatted(touchpoint));
  }

  /**
   * @param isReset whether the connection is reset (RST) or closed (FIN)
   */
  private void breakOff(RawRequest request, int length, boolean isReset) throws IOException {
    try (Socket line = request.begin(address, length)) {
      if (isReset) {
        line.setSoLinger(true, 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("Attack: reading a line that a customer's broken connection leaves")
  void a_connection_that_breaks_at_any_byte_leaves_no_line(boolean isReset) throws Exception {
    try (CapturedLog log = new CapturedLog()) {
      for (RawRequest request : requests()) {
        for (int length = 0; length <= request.bytes().length; length++) {
          breakOff(request, length, isReset);
        }
      }
      settle();
      assertThat(log.text()).isEmpty();
    }
  }

  /** Asks several times, because earlier requests may still be in progress. */
  private void settle() throws Exception {
    for (int i = 0; i < 10; i++) {
      RawRequest.of("GET", "/r").answer(address);
      Thread.sleep(100);
    }
  }

  @Test
  @DisplayName("Invariant 7, Once: what arrived whole is cast, though its sender hung up")
  void a_ballot_that_arrived_whole_is_cast_though_its_sender_is_gone_before_anybody_works_on_it()
      throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 2);
    CountDownLatch free = new CountDownLatch(1);
    for (int i = 0; i < MORE_THAN_WORKERS; i++) {
      workers.execute(() -> await(free));
    }
    RawRequest form = form(codes.get(0));
    breakOff(form, form.bytes().length, false);
    RawRequest ballot = ballot(admission(codes.get(1)), touchpoint);
    breakOff(ballot, ballot.bytes().length, false);
    Thread.sleep(500);
    free.countDown();
    settle();
    for (String code : codes) {
      Api.cast(code, touchpoint, Map.of("heard", 3)).then().statusCode(409);
    }
  }

  @Test
  void bytes_that_are_no_request_leave_no_line() throws Exception {
    String hello = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    try (CapturedLog log = new CapturedLog()) {
      for (String bytes :
          List.of(
              "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
              "\u0000".repeat(300) + "\r\n\r\n",
              hello,
              hello + "\u00fc\u00dc\u00b3\u00ce\u0074".repeat(20),
              hello + "\u0000\u0000\u0006\u0004\u0000\u0000\u0000\u0000\u0000\u00ff\u00ff",
              "GET /r HTTP/1.1\r\nHost: a\r\nno header\r\n\r\n",
              "GET /r HTTP/1.1\r\nHost: a\r\nA: \u0000\r\n\r\n",
              "GET /r HTTP/9.9\r\nHost: a\r\n\r\n",
              "GET http://[/r HTTP/1.1\r\nHost: a\r\n\r\n",
              "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
              "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
              "POST /r HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
              "POST /r HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
              "POST /r HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
              "GET /r HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                  + "HTTP2-Settings: %%%\r\n\r\n",
              "GET /r HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")) {
        RawRequest nothing = new RawRequest("", bytes.getBytes(StandardCharsets.ISO_8859_1));
        breakOff(nothing, nothing.bytes().length, false);
      }
      settle();
      assertThat(log.text()).isEmpty();
    }
  }
}
