package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.RawRequest;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A client that sends slowly delays only itself. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SlowBodiesTest {

  /** More than the 200 workers. */
  private static final int CROWD = 240;

  /** More bodies than may be half-sent at once. */
  private static final int TOO_MANY = 540;

  private static final String BODY = "code=0000-0000-0000&heard=3&respected=4";

  @TestHTTPResource URI address;
  private final List<Socket> lines = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket line : lines) {
      line.close();
    }
  }

  private static RawRequest form(String path) {
    return RawRequest.of("POST", path).sending(RawRequest.FORM, BODY);
  }

  private static List<RawRequest> ofAllKinds() {
    String logo = "/offices/" + UUID.randomUUID() + "/logo";
    return List.of(
        form("/r"),
        form("/signin/check"),
        form("/admin/offices"),
        form("/nothing"),
        RawRequest.of("POST", "/api/v1/tokens").sending("application/private-token-request", BODY),
        RawRequest.of("POST", "/api/v1/ballots").sending(RawRequest.JSON, BODY),
        RawRequest.of("POST", "/admin" + logo).sending("multipart/form-data; boundary=x", BODY),
        RawRequest.of("PUT", "/api/v1" + logo).sending("image/png", BODY));
  }

  /** Sends one byte of each body, and then no more. */
  private void sendOneByteOf(List<RawRequest> requests, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      RawRequest request = requests.get(i % requests.size());
      lines.add(request.begin(address, request.bytes().length - BODY.length() + 1));
    }
  }

  private static String firstLine(Socket line) throws IOException {
    String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    return answer.lines().findFirst().orElse("");
  }

  @Test
  @DisplayName("Attack: a crowd that sends one byte of a form each, so that nobody else is served")
  void a_crowd_of_half_sent_bodies_keeps_nobody_waiting_and_is_given_up() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 2);
    try (CapturedLog log = new CapturedLog()) {
      sendOneByteOf(ofAllKinds(), CROWD);
      // If workers waited for bodies, each of these would take a minute, longer than the test
      // waits.
      for (String page : List.of("/r", "/", "/anonym", "/q/health/live")) {
        assertThat(RawRequest.of("GET", page).answer(address)).as(page).startsWith("HTTP/1.1 200");
      }
      RawRequest ballot =
          RawRequest.of("POST", "/r").sending(RawRequest.FORM, "code=" + codes.get(0) + "&heard=3");
      assertThat(ballot.answer(address)).contains("/r/thanks");
      Api.cast(codes.get(1), touchpoint, Map.of("heard", 3)).then().statusCode(201);
      for (Socket line : lines) {
        assertThat(firstLine(line)).isEqualTo("HTTP/1.1 408 Request Timeout");
      }
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void of_too_many_half_sent_bodies_the_oldest_are_given_up_and_whole_ones_pass() throws Exception {
    RawRequest slow = form("/r");
    sendOneByteOf(List.of(slow), TOO_MANY);
    assertThat(slow.answer(address)).as("sent at once").startsWith("HTTP/1.1 422");
    Socket first = lines.get(0);
    assertThat(firstLine(first)).isEqualTo("HTTP/1.1 408 Request Timeout");
    Socket last = lines.get(TOO_MANY - 1);
    last.getOutputStream().write(BODY.substring(1).getBytes(StandardCharsets.ISO_8859_1));
    byte[] answer = last.getInputStream().readNBytes("HTTP/1.1 422".length());
    assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 422");
  }

  @Test
  void a_body_that_comes_in_pieces_is_read_whole() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String body = "code=" + Api.codes(touchpoint, 1).get(0) + "&heard=3";
    RawRequest request = RawRequest.of("POST", "/r").sending(RawRequest.FORM, body);
    byte[] bytes = request.bytes();
    lines.add(request.begin(address, bytes.length - body.length()));
    OutputStream out = lines.get(0).getOutputStream();
    for (int i = bytes.length - body.length(); i < bytes.length; i++) {
      out.write(bytes[i]);
      out.flush();
      Thread.sleep(20);
    }
    byte[] answer = lines.get(0).getInputStream().readNBytes("HTTP/1.1 303".length());
    assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 303");
  }

  @Test
  void a_body_that_does_not_say_its_length_is_refused_with_words() throws Exception {
    RawRequest chunked =
        RawRequest.of("POST", "/r")
            .with("Content-Type", RawRequest.FORM)
            .with("Transfer-Encoding", "chunked");
    String tooMuch = "11000\r\n" + "a".repeat(0x11000) + "\r\n0\r\n\r\n";
    String answer =
        new RawRequest(chunked.head(), tooMuch.getBytes(StandardCharsets.ISO_8859_1))
            .answer(address);
    assertThat(answer).startsWith("HTTP/1.1 413").contains("<h1");
  }

  @Test
  void whoever_asks_whether_to_send_is_told_to_go_on_once() throws Exception {
    for (String path : List.of("/r", "/api/v1/ballots", "/signin/check")) {
      String answer = form(path).with("Expect", "100-continue").answer(address);
      assertThat(answer).as(path).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 ");
      assertThat(answer.split("100 Continue", -1)).as(path).hasSize(2);
    }
  }

  @Test
  void by_http_2_bodies_are_read_as_well_if_they_say_their_length() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpRequest.Builder form =
        HttpRequest.newBuilder(address.resolve("/r")).header("Content-Type", RawRequest.FORM);
    HttpResponse<String> page =
        client.send(HttpRequest.newBuilder(address.resolve("/r")).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    HttpResponse<String> sent =
        client.send(form.POST(BodyPublishers.ofString(BODY)).build(), BodyHandlers.ofString());
    assertThat(sent.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(sent.statusCode()).isEqualTo(422);
    HttpResponse<String> ballot =
        client.send(
            HttpRequest.newBuilder(address.resolve("/api/v1/ballots"))
                .header("Content-Type", RawRequest.JSON)
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(ballot.statusCode()).isEqualTo(400);
    assertThat(ballot.body()).contains("touchpoint");
    HttpResponse<String> empty =
        client.send(
            HttpRequest.newBuilder(address.resolve("/signout"))
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(empty.statusCode()).isEqualTo(303);
    byte[] unsaid = BODY.getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> refused =
        client.send(
            form.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unsaid))).build(),
            BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(411);
  }

  @Test
  void a_second_request_on_the_same_connection_is_read_as_well() {
    for (int i = 0; i < 3; i++) {
      RestAssured.given().formParam("code", "0").post("/r").then().statusCode(422);
    }
  }
}
