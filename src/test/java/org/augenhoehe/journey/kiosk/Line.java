package org.augenhoehe.journey.kiosk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between a tablet and the server, which a test may cut, or tap. */
public final class Line implements AutoCloseable {

  private static final int BACKLOG = 50;

  private final URI server;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private volatile ServerSocket entrance;
  private volatile boolean isAnotherVersion;

  private Line(URI server, int port) {
    this.server = server;
    this.port = port;
  }

  public static Line to(URI server) {
    try (ServerSocket free = new ServerSocket(0)) {
      Line line = new Line(server, free.getLocalPort());
      free.close();
      line.mend();
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address that the tablet uses as the server's. */
  public URI end() {
    return URI.create("http://localhost:" + port + "/");
  }

  /** Every byte that went to the server. */
  public byte[] sent() {
    return sent.toByteArray();
  }

  public void mend() {
    try {
      entrance = new ServerSocket(port, BACKLOG, InetAddress.getByName("localhost"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerSocket mine = entrance;
    start(
        () -> {
          while (!mine.isClosed()) {
            connect(mine.accept(), mine);
          }
        });
  }

  /** From now on delivers the page as if it had been changed on the server. */
  public void deliverAnotherVersion() {
    isAnotherVersion = true;
  }

  public void cut() {
    try {
      entrance.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void connect(Socket tablet, ServerSocket mine) throws IOException {
    Socket there = new Socket(server.getHost(), server.getPort());
    open.add(tablet);
    open.add(there);
    // The line was cut while the two were being connected.
    if (mine.isClosed()) {
      tablet.close();
      there.close();
    }
    start(() -> carry(tablet, there, sent));
    start(() -> carry(there, tablet, OutputStream.nullOutputStream()));
  }

  private void carry(Socket from, Socket to, OutputStream tap) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[1 << 16];
      for (int size = in.read(some); size >= 0; size = in.read(some)) {
        tap.write(some, 0, size);
        String text = new String(some, 0, size, StandardCharsets.ISO_8859_1);
        out.write(changed(text).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** Keeps the length of the text, so that every announced length stays right. */
  private String changed(String text) {
    return isAnotherVersion
        ? text.replace("Accept-Encoding:", "X-ccept-Encoding:")
            .replaceAll("\"version\":\".{8}", "\"version\":\"another-")
        : text;
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Runs until the line is cut or either end hangs up. */
  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException cut) {
                // Expected: the purpose of a line is to be cut.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    cut();
  }
}
