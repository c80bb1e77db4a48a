package io.statline.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the server logs from warnings on, while this is open. */
final class RawLog extends Handler implements AutoCloseable {
  private final Logger logger =
      Logger.getLogger("io.statline.server"); // held: the JDK holds it weakly
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private RawLog() {}

  static RawLog open() {
    RawLog log = new RawLog();
    log.logger.addHandler(log);
    log.logger.setUseParentHandlers(false);
    return log;
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      messages.add(new SimpleFormatter().formatMessage(record));
    }
  }

  /** The messages, without their traces. */
  List<String> messages() {
    return messages;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
