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
 * Keeps Netty from telling that somebody's connection broke before it was one of HTTP: with its
 * time, each would be a line about a customer. That the machine takes no more connections is told.
 */
@Singleton
class BrokenConnections implements Filter {

  /** Kept, because a logger that nobody holds may be forgotten together with its filter. */
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
