package io.statline.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to one of the server's loggers. */
final class RequestLog extends Handler implements AutoCloseable {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final SimpleFormatter format = new SimpleFormatter();
  private final Logger logger;
  private final Level before;

  private RequestLog(String name, Level level) {
    logger = Logger.getLogger(name);
    before = logger.getLevel();
    logger.setLevel(level);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** Listens to what a server says. */
  static RequestLog ofServer(Level level) {
    return new RequestLog("io.statline.server", level);
  }

  /** Listens to the lines on the wire. */
  static RequestLog ofWire(Level level) {
    return new RequestLog("io.statline.server.wire", level);
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  /** What was logged at this level. */
  List<String> messages(Level level) {
    return at(level).stream().map(format::formatMessage).toList();
  }

  List<LogRecord> at(Level level) {
    return records.stream().filter(record -> record.getLevel() == level).toList();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(before);
  }
}
