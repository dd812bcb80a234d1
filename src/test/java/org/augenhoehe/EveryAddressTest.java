package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Sends the worst of everything to every address: up to eight kilobytes in a header, four in a
 * target and sixty in a body.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class EveryAddressTest {

  private static final int LONG = 8_000;

  /** A body of this length is still accepted. */
  private static final int LONGEST = 60_000;

  /** Requests that no resource answers. */
  private static final List<String> OTHERS =
      List.of(
          "GET /assets/form.css",
          "GET /app.css",
          "GET /nothing",
          "POST /nothing",
          "POST /signin/check",
          "GET /q/health",
          "GET /q/metrics",
          "GET /q/openapi");

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @TestHTTPResource URI address;

  private static String fill(String begin, String repeated, int length) {
    return begin + repeated.repeat((length - begin.length()) / repeated.length());
  }

  /** Each makes a request longer by one of the parts that clients send. */
  private static Map<String, UnaryOperator<RawRequest>> headers() {
    Map<String, String> worst = new LinkedHashMap<>();
    worst.put("Accept-Language", fill("zz", "-a", LONG));
    worst.put("Accept-Language ", fill("", "zh-bu,", LONG));
    worst.put("Accept", fill("", "a/b;q=0.1,", LONG));
    worst.put("Accept ", fill("text/html", ";a=\"b\"", LONG));
    worst.put("Accept-Encoding", fill("", "gzip;q=0.1,", LONG));
    worst.put("Accept-Charset", fill("", "a;q=0.1,", LONG));
    worst.put("Content-Type", fill("application/x", ";a=b", LONG));
    worst.put("Cookie", fill("", "augenhoehe-a=b; ", LONG));
    worst.put("Cookie ", fill("augenhoehe-session=", "DAAA", LONG));
    worst.put("Origin", fill("http://", "a.", LONG));
    worst.put("X-Forwarded-For", fill("", "1.2.3.4,", LONG));
    worst.put("X-Forwarded-Proto", fill("http", ",http", LONG));
    worst.put("X-Forwarded-Port", fill("", "9", LONG));
    worst.put("Range", fill("bytes=", "0-0,", LONG));
    worst.put("If-None-Match", fill("", "\"a\",", LONG));
    worst.put("If-Modified-Since", fill("Mon, ", "9", LONG));
    worst.put("Authorization", fill("Invitation code =", " ", LONG) + "\"a\"\"");
    worst.put("Authorization ", fill("Kiosk", " ", LONG) + "secret = \"");
    worst.put("Authorization  ", fill("PrivateToken a=\"", "\\\"", 4_000) + "\", token=b");
    worst.put("Authorization   ", fill("PrivateToken ", "a=b,", 4_000) + "token=AAAA");
    worst.put("Authorization    ", fill("Bearer ", "a ", LONG));
    worst.put("Authorization     ", fill("Basic ", "YWFh", LONG));
    Map<String, UnaryOperator<RawRequest>> changes = new LinkedHashMap<>();
    worst.forEach(
        (name, value) ->
            changes.put(name + ": " + value.substring(0, 20), r -> r.with(name.strip(), value)));
    changes.put("a host of many names", request -> request.at(fill("", "a.", LONG)));
    changes.put(
        "a thousand headers", r -> new RawRequest(r.head() + fill("", "a:b\r\n", LONG), null));
    return changes;
  }

  private static final List<String> QUERIES =
      Stream.of(
              "?a=b",
              "&a=b",
              "?lang=zz",
              "-zz",
              "?office=",
              "1-",
              "?from=",
              "9",
              "?to=/admin",
              "/a")
          .toList();

  /** Targets of four kilobytes, which is as much as is accepted. */
  private static List<String> targets(String path) {
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < QUERIES.size(); i += 2) {
      targets.add(path + fill(QUERIES.get(i), QUERIES.get(i + 1), 3_900 - path.length()));
    }
    targets.add(path + fill("", "/%2e%2e//a", 3_900 - path.length()));
    targets.add(path + fill("", "/a;b=c", 3_900 - path.length()));
    return targets;
  }

  private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"logo\"";

  /** Pairs of media type and body; some bodies need not be long. */
  private static List<String[]> bodies() {
    List<String[]> bodies = new ArrayList<>();
    for (String form :
        List.of(
            fill("", "a=&", LONG),
            fill("a", "a&", LONGEST),
            fill("code=", "+", LONGEST),
            fill("code=a", "%CC%95%CC%80", LONGEST),
            fill("name=a", "%CC%95%CC%80", LONGEST),
            fill("name=admin&password=", "%F0", LONG),
            fill("=", "&=", LONG),
            "code=%ZZ",
            "name=%",
            "name=%00&password=b",
            "count=%FF&days=%ED%A0%80",
            "\u00ff\u00fe\u0000==&&==",
            "")) {
      bodies.add(new String[] {RawRequest.FORM, form});
    }
    for (String json :
        List.of(
            fill("", "[", LONGEST),
            fill("", "{\"a\":", LONGEST),
            fill("{\"answers\":{\"a\":", "9", LONGEST),
            "{\"answers\":{\"a\":1e999999999}}",
            "{\"count\":1e-2147483649,\"validDays\":1}",
            fill("{\"name\":\"a", "\u00cc\u0095\u00cc\u0080", LONGEST) + "\"}",
            fill("{\"name\":\"", "\\u0000", LONGEST) + "\"}",
            fill("{\"", "a", LONGEST) + "\":1}",
            fill("{\"colour\":\"#", "f", LONG) + "\"}",
            "")) {
      bodies.add(new String[] {RawRequest.JSON, json});
    }
    bodies.add(new String[] {RawRequest.JSON + ";charset=%", "{}"});
    for (String parts :
        List.of(
            fill("", PART + "\r\n\r\n\r\n", LONGEST) + "--x--",
            fill(PART + "\r\n\r\n", "\r\n--x-", LONGEST),
            fill(PART, "; a=\"\\\"", LONG),
            fill(PART + "\r\n", "a: b\r\n", LONGEST),
            PART
                + "; filename=\"../\u0000\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%%\r\n--x--",
            "--x\r\nbad\r\n\r\n",
            "bad",
            "")) {
      bodies.add(new String[] {"multipart/form-data; boundary=x", parts});
    }
    bodies.add(new String[] {"multipart/form-data", "bad"});
    bodies.add(new String[] {"application/private-token-request", fill("\u0000\u0002", "a", LONG)});
    bodies.add(new String[] {"image/png", fill("\u0089PNG\r\n\u001a\n", "\u00ff", LONGEST)});
    return bodies;
  }

  @Test
  @DisplayName("Attack: stopping the service with one request, or making it write a line")
  void nothing_that_is_sent_costs_much_or_leaves_a_line() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    Set<String> operations = Addresses.ofResources();
    operations.addAll(OTHERS);
    assertThat(operations).hasSizeGreaterThan(60);
    for (String operation : operations) {
      String method = operation.substring(0, operation.indexOf(' '));
      String path =
          operation
              .substring(operation.indexOf(' ') + 1)
              .replaceAll("\\{name:[^}]+}}?", "0123456789ab")
              .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      RawRequest plain = RawRequest.of(method, path);
      try (CapturedLog log = new CapturedLog()) {
        Sweep sweep = new Sweep(operation, plain, softly);
        headers().forEach((name, change) -> sweep.send(name, change.apply(plain)));
        targets(path).forEach(target -> sweep.send(target, RawRequest.of(method, target)));
        if (!method.equals("GET") && !method.equals("DELETE")) {
          for (String[] body : bodies()) {
            String name = body[0] + " " + body[1].substring(0, Math.min(30, body[1].length()));
            // Signed in, or most bodies would not be read.
            sweep.send(name, plain.signedIn().sending(body[0], body[1]));
          }
        }
        // Openings are logged, and only a signed-in request can cause one.
        softly
            .assertThat(log.text().lines().filter(line -> !line.contains(".opening.Openings ")))
            .as("log of " + operation)
            .isEmpty();
      }
    }
    softly.assertAll();
  }

  /** Sends requests to one address and compares their cost with that of a plain request. */
  private final class Sweep {

    /** More than the machine's other work, and a hundredth of what one header once took. */
    private static final long FLOOR_NANOS = 700_000_000;

    /** Of an opening on a busy machine one in three was not free of the machine's other work. */
    private static final int TRIES = 6;

    private static final int RATIO = 20;

    private final String operation;
    private final long plain;
    private final SoftAssertions softly;

    Sweep(String operation, RawRequest plain, SoftAssertions softly) throws IOException {
      this.operation = operation;
      this.softly = softly;
      plain.answer(address);
      this.plain = cost(plain);
    }

    void send(String name, RawRequest request) {
      try {
        long bound = RATIO * plain + FLOOR_NANOS;
        long cost = cost(request);
        // The machine's other work happens once; a request's own cost comes again.
        for (int tries = 1; tries < TRIES && cost >= bound; tries++) {
          cost = Math.min(cost, cost(request));
        }
        softly.assertThat(cost).as("%s, %s", operation, name).isLessThan(bound);
      } catch (IOException e) {
        softly.fail("%s, %s: %s".formatted(operation, name, e));
      }
    }

    /** CPU time in nanoseconds, not elapsed time: the machine has other work, too. */
    private long cost(RawRequest request) throws IOException {
      long before = MACHINE.getProcessCpuTime();
      String answer = answer(request);
      long cost = MACHINE.getProcessCpuTime() - before;
      softly.assertThat(answer).as(operation).doesNotStartWith("HTTP/1.1 5");
      return cost;
    }

    /** A client that is refused while sending may find the connection closed. */
    private String answer(RawRequest request) throws IOException {
      try {
        return request.answer(address);
      } catch (SocketException refused) {
        return "";
      }
    }
  }
}
