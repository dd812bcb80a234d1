package org.augenhoehe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.augenhoehe.base.platform.TestInstallation;

/**
 * A request as bytes, for what no well-behaved client would send.
 *
 * @param head its first line and headers, each with its line break; empty if the body is all of it
 */
public record RawRequest(String head, byte[] body) {

  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String JSON = "application/json";

  /** Less than the minute that a worker used to wait for a body. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  public static RawRequest of(String method, String target) {
    return new RawRequest(
        "%s %s HTTP/1.1\r\nHost: amt.example\r\n".formatted(method, target), null);
  }

  public RawRequest with(String header, String value) {
    return new RawRequest(head + header + ": " + value + "\r\n", body);
  }

  /** Replaces the host that every request has. */
  public RawRequest at(String host) {
    return new RawRequest(head.replace("Host: amt.example", "Host: " + host), body);
  }

  /** Adds the credentials of the tests' administrator. */
  public RawRequest signedIn() {
    String credentials = "admin:" + TestInstallation.ADMIN_PASSWORD;
    return with(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(ISO_8859_1)));
  }

  /**
   * @param content one byte a character
   */
  public RawRequest sending(String type, String content) {
    byte[] bytes = content.getBytes(ISO_8859_1);
    return new RawRequest(
        with("Content-Type", type).with("Content-Length", "" + bytes.length).head, bytes);
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!head.isEmpty()) {
      bytes.writeBytes((head + "\r\n").getBytes(ISO_8859_1));
    }
    bytes.writeBytes(body == null ? new byte[0] : body);
    return bytes.toByteArray();
  }

  /** Opens a connection and sends the first {@code length} bytes of the request. */
  public Socket begin(URI address, int length) throws IOException {
    Socket line = new Socket(address.getHost(), address.getPort());
    line.setSoTimeout((int) LONGEST.toMillis());
    line.setTcpNoDelay(true);
    line.getOutputStream().write(bytes(), 0, length);
    return line;
  }

  /** Sends the request and returns the answer, empty if the connection is closed without one. */
  public String answer(URI address) throws IOException {
    RawRequest last = with("Connection", "close");
    try (Socket line = last.begin(address, last.bytes().length)) {
      return new String(line.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
