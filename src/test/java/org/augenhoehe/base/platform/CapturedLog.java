package org.augenhoehe.base.platform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that the service writes to the log while it is open. */
public final class CapturedLog extends Handler implements AutoCloseable {

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  public CapturedLog() {
    setLevel(Level.ALL);
    Logger.getLogger("").addHandler(this);
  }

  public String text() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    for (LogRecord record : records) {
      out.printf("%s %s", record.getLoggerName(), record.getMessage());
      if (record.getParameters() != null) {
        List.of(record.getParameters()).forEach(value -> out.printf(" %s", value));
      }
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(out);
      }
      out.println();
    }
    return text.toString();
  }

  /** Waits until a line holds these words, for ten seconds at most. */
  public void await(String words) throws InterruptedException {
    for (int i = 0; i < 200 && !text().contains(words); i++) {
      Thread.sleep(50);
    }
  }

  @Override
  public void publish(LogRecord record) {
    // PostgreSQL's own log comes here in tests only; what it holds is the operator's choice.
    if (!record.getLoggerName().startsWith("io.zonky")) {
      records.add(record);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
