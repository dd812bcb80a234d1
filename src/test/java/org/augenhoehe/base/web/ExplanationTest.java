package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Which failures are a customer's and not logged, and which are ours and logged. */
class ExplanationTest {

  private static <T extends Throwable> T thrownIn(T fault, String... classes) {
    StackTraceElement[] trace = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String[] parts = classes[i].split("#");
      trace[i] = new StackTraceElement(parts[0], parts[1], null, 1);
    }
    fault.setStackTrace(trace);
    return fault;
  }

  private static LogRecord record(Throwable thrown) {
    LogRecord record = new LogRecord(Level.WARNING, "at the tail of the pipeline");
    record.setThrown(thrown);
    return record;
  }

  @Test
  void a_connection_that_breaks_is_the_customers() {
    IOException reset = thrownIn(new IOException(), "sun.nio.ch.SocketChannelImpl#read");
    assertThat(Explanation.hasHungUp(reset)).isTrue();
    assertThat(Explanation.hasHungUp(new IllegalStateException(reset))).isTrue();
    assertThat(Explanation.hasHungUp(new ClosedChannelException())).isTrue();
  }

  @Test
  void a_disk_or_a_database_that_breaks_is_ours() {
    assertThat(
            Explanation.hasHungUp(thrownIn(new IOException(), "sun.nio.ch.FileChannelImpl#write")))
        .isFalse();
    assertThat(Explanation.hasHungUp(thrownIn(new IOException(), "sun.nio.ch.NioSocketImpl#read")))
        .isFalse();
  }

  @Test
  void a_form_is_malformed_where_its_parser_breaks_and_not_what_it_calls() {
    String parser = URLDecoder.class.getName() + "#decode";
    String ours = "org.augenhoehe.customer.rating.Submission#parse";
    assertThat(Explanation.isOfForm(thrownIn(new IllegalArgumentException(), parser, ours)))
        .isTrue();
    assertThat(Explanation.isOfForm(thrownIn(new IllegalArgumentException(), ours, parser)))
        .isFalse();
  }

  @Test
  void netty_tells_that_no_connection_is_taken_any_more_and_not_that_one_breaks() {
    BrokenConnections filter = new BrokenConnections();
    assertThat(
            filter.isLoggable(
                record(thrownIn(new IOException(), "sun.nio.ch.SocketChannelImpl#read"))))
        .isFalse();
    assertThat(
            filter.isLoggable(
                record(thrownIn(new IOException(), "sun.nio.ch.ServerSocketChannelImpl#accept"))))
        .isTrue();
    assertThat(filter.isLoggable(record(new IllegalStateException()))).isTrue();
    assertThat(filter.isLoggable(record(null))).isTrue();
  }
}
