package org.augenhoehe.desk.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real SMTP server in this process, and an installation that sends letters by it. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  static final String FROM = "montag@example.de";
  static final String BASE = "https://feedback.example.de";

  private static GreenMail server;

  /** What came so far. */
  static GreenMail server() {
    return server;
  }

  @Override
  public Map<String, String> start() {
    // Fixed, so that it is the same after it was down.
    int port = freePort();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return Map.of(
        "quarkus.mailer.mock",
        "false",
        "quarkus.mailer.host",
        "localhost",
        "quarkus.mailer.port",
        Integer.toString(server.getSmtp().getPort()),
        "augenhoehe.letters.from",
        FROM,
        "augenhoehe.public-url",
        BASE);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    server.stop();
  }
}
