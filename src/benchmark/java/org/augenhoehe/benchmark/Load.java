package org.augenhoehe.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Sends requests over a fixed number of connections, each of which waits for its answer before it
 * sends the next. One thread and plain NIO, because the load shares its cores with the server and a
 * convenient client costs more than the server does.
 */
final class Load {

  static final int CONNECTIONS = 32;
  static final String HOST = "localhost";

  private static final int LONGEST_HEAD = 8192;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Receives the answers' bodies. */
  interface Answers {
    void take(int request, byte[] body);
  }

  /** The requests to send, each as its bytes. */
  record Requests(byte[][] bytes, int expectedStatus, Answers answers) {

    Requests(byte[][] bytes, int expectedStatus) {
      this(bytes, expectedStatus, (request, body) -> {});
    }

    /** The same to another path, each answered with 201 and no body. */
    Requests to(String path) {
      return new Requests(
          Stream.of(bytes)
              .map(each -> new String(each, StandardCharsets.UTF_8))
              .map(each -> each.replaceFirst(" \\S+ ", " " + path + " "))
              .map(each -> each.getBytes(StandardCharsets.UTF_8))
              .toArray(byte[][]::new),
          201);
    }

    /** One after the other and then again, until there are this many. */
    Requests repeated(int count) {
      byte[][] requests = new byte[count][];
      Arrays.setAll(requests, i -> bytes[i % bytes.length]);
      return new Requests(requests, expectedStatus, answers);
    }

    static Requests same(int count, int expectedStatus, byte[] request) {
      byte[][] requests = new byte[count][];
      Arrays.fill(requests, request);
      return new Requests(requests, expectedStatus);
    }
  }

  /** A connection's current request, and what has come of its answer. */
  private static final class Exchange {
    final ByteBuffer received = ByteBuffer.allocate(1 << 20);
    ByteBuffer sending;
    int request;
    long sentAt;
  }

  private final int port;

  Load(int port) {
    this.port = port;
  }

  static byte[] request(String method, String path, String headers, String body) {
    return request(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] request(String method, String path, String headers, byte[] body) {
    byte[] head =
        "%s %s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, HOST, headers, body.length)
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  /**
   * @throws IllegalStateException if an answer has another status than expected, the server closes
   *     a connection, or answers are missing after 90 seconds
   */
  Pace send(Requests requests, int connections) throws IOException {
    long[] nanos = new long[requests.bytes().length];
    try (Selector selector = Selector.open()) {
      long start = System.nanoTime();
      int sent = 0;
      int answered = 0;
      for (; sent < Math.min(connections, nanos.length); sent++) {
        SocketChannel channel =
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Exchange exchange = new Exchange();
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ, exchange);
        send(key, exchange, requests.bytes()[sent], sent);
      }
      while (answered < nanos.length) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new IllegalStateException("Answers are missing after " + PATIENCE);
        }
        selector.select(1000);
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
          SelectionKey key = keys.next();
          keys.remove();
          Exchange exchange = (Exchange) key.attachment();
          if (key.isWritable()) {
            write(key, exchange);
          } else if (hasAnswer(key, exchange, requests)) {
            nanos[exchange.request] = System.nanoTime() - exchange.sentAt;
            answered++;
            if (sent < nanos.length) {
              send(key, exchange, requests.bytes()[sent], sent++);
            }
          }
        }
      }
      long elapsed = System.nanoTime() - start;
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return Pace.of(nanos, elapsed);
    }
  }

  private static void send(SelectionKey key, Exchange exchange, byte[] bytes, int request)
      throws IOException {
    exchange.sending = ByteBuffer.wrap(bytes);
    exchange.request = request;
    exchange.received.clear();
    exchange.sentAt = System.nanoTime();
    write(key, exchange);
  }

  private static void write(SelectionKey key, Exchange exchange) throws IOException {
    ((SocketChannel) key.channel()).write(exchange.sending);
    key.interestOps(exchange.sending.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private static boolean hasAnswer(SelectionKey key, Exchange exchange, Requests requests)
      throws IOException {
    ByteBuffer received = exchange.received;
    if (((SocketChannel) key.channel()).read(received) < 0) {
      throw new IllegalStateException("The server closed a connection");
    }
    int scanned = Math.min(received.position(), LONGEST_HEAD);
    String head = new String(received.array(), 0, scanned, StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    if (end < 0 || !isComplete(received, head, end + 4)) {
      return false;
    }
    if (Integer.parseInt(head.substring(9, 12)) != requests.expectedStatus()) {
      throw new IllegalStateException(
          "Unexpected answer: " + new String(received.array(), 0, received.position()));
    }
    byte[] body = Arrays.copyOfRange(received.array(), end + 4, received.position());
    requests.answers().take(exchange.request, body);
    return true;
  }

  private static boolean isComplete(ByteBuffer received, String head, int body) {
    if (indexOfIgnoreCase(head.substring(0, body), "transfer-encoding: chunked") < 0) {
      return received.position() >= body + contentLength(head);
    }
    int tail = Math.max(0, received.position() - 5);
    return new String(received.array(), tail, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
  }

  private static int contentLength(String head) {
    String name = "content-length: ";
    int at = indexOfIgnoreCase(head, name);
    return at < 0
        ? 0
        : Integer.parseInt(head.substring(at + name.length(), head.indexOf('\r', at)).strip());
  }

  private static int indexOfIgnoreCase(String text, String part) {
    for (int i = 0; i + part.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }
}
