package org.augenhoehe.base.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps Netty from logging connections that broke before they spoke HTTP: each line, with its time,
 * would be about a customer. It still logs when the machine accepts no more connections.
 */
@Singleton
class BrokenConnections implements Filter {

  /** A field, because a logger without a reference may be collected together with its filter. */
  private final Logger netty = Logger.getLogger("io.netty.channel.DefaultChannelPipeline");

  void register(@Observes StartupEvent event) {
    netty.setFilter(this);
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    return !(record.getThrown() instanceof IOException e) || isOfAccepting(e);
  }

  private static boolean isOfAccepting(IOException e) {
    return Stream.of(e.getStackTrace()).anyMatch(frame -> frame.getMethodName().contains("accept"));
  }
}
