package org.augenhoehe.journey.phone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What comes over the wire until the form is shown with a scanned code: the replies to all
 * requests, headers included, as a browser without a cache gets them.
 *
 * @param bytes by path, as they were on the wire
 */
record FirstVisit(Map<String, Integer> bytes) {

  private static final Pattern MADE_OF = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final Pattern LOOK = Pattern.compile("\"style\":\"([^\"]+)\"");

  /** The size of head and body as sent, without the {@code Connection} header; the body decoded. */
  private record Answer(int size, String body) {}

  /**
   * @param encodings that the browser accepts: Brotli only over HTTPS
   */
  static FirstVisit weigh(URI home, String encodings, String language, String code) {
    Map<String, Integer> bytes = new LinkedHashMap<>();
    String page = get(home, "/r", encodings, "Accept-Language: " + language, bytes);
    MADE_OF
        .matcher(page)
        .results()
        .map(FirstVisit::address)
        .distinct()
        .forEach(path -> get(home, path, encodings, "", bytes));
    String place =
        get(
            home,
            "/api/v1/invitation",
            encodings,
            "Authorization: Invitation code=\"" + code + "\"",
            bytes);
    LOOK.matcher(place)
        .results()
        .map(FirstVisit::address)
        .forEach(path -> get(home, path, encodings, "", bytes));
    return new FirstVisit(bytes);
  }

  int sum() {
    return bytes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String address(MatchResult found) {
    return found.group(1);
  }

  private static String get(
      URI home, String path, String encodings, String header, Map<String, Integer> bytes) {
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      String ask =
          "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: %s\r\nConnection: close\r\n%s\r\n"
              .formatted(
                  path, home.getAuthority(), encodings, header.isEmpty() ? "" : header + "\r\n");
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      Answer answer = read(socket.getInputStream().readAllBytes());
      bytes.put(path, answer.size());
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Answer read(byte[] sent) throws IOException {
    String all = new String(sent, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    String head = all.substring(0, end).toLowerCase();
    if (!head.startsWith("http/1.1 200")) {
      throw new IllegalStateException(head);
    }
    String body = all.substring(end + 4);
    Matcher closing = Pattern.compile("\r\nconnection: close").matcher(head);
    int ofTheConnection = closing.find() ? closing.group().length() : 0;
    byte[] content =
        (head.contains("transfer-encoding: chunked") ? joined(body) : body)
            .getBytes(StandardCharsets.ISO_8859_1);
    boolean isZipped = head.contains("content-encoding: gzip");
    return new Answer(
        sent.length - ofTheConnection,
        new String(isZipped ? unzip(content) : content, StandardCharsets.UTF_8));
  }

  /** RFC 9112, section 7.1. */
  private static String joined(String chunked) {
    StringBuilder content = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunked.indexOf("\r\n", at);
      int length = Integer.parseInt(chunked.substring(at, line), 16);
      if (length == 0) {
        return content.toString();
      }
      content.append(chunked, line + 2, line + 2 + length);
      at = line + 2 + length + 2;
    }
  }

  private static byte[] unzip(byte[] zipped) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      in.transferTo(out);
      return out.toByteArray();
    }
  }
}
