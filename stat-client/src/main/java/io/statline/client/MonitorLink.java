package io.statline.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A monitor's connection: kept as long as it works, made anew when it does not. */
final class MonitorLink {
  private final ClientSettings settings;
  private final Pause pause;
  private @Nullable StatClient client;
  private boolean givenUp;

  MonitorLink(ClientSettings settings, Pause pause) {
    this.settings = settings;
    this.pause = pause;
  }

  /** The connection there is, or a new one. */
  StatClient client() throws IOException {
    StatClient kept = kept();
    return kept != null ? kept : keep(settings.connect(pause));
  }

  synchronized boolean isConnected() {
    return client != null;
  }

  /** Whether there is a connection that more can be asked on. */
  synchronized boolean isUsable() {
    return client != null && client.isUsable();
  }

  private synchronized @Nullable StatClient kept() {
    return client;
  }

  private synchronized StatClient keep(StatClient connected) {
    client = connected;
    if (givenUp) {
      connected.close();
    }
    return connected;
  }

  /** Closes the connection; the next one is a new one. */
  synchronized void disconnect() {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  /** Fails what is under way, and all that comes. For any thread. */
  synchronized void giveUp() {
    givenUp = true;
    if (client != null) {
      client.close();
    }
  }

  synchronized boolean isGivenUp() {
    return givenUp;
  }
}
