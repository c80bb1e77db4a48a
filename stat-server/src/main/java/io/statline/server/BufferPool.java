package io.statline.server;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The prepared connections' memory; a connection that finds none left gets memory of its own. */
final class BufferPool {
  private final Limits limits;
  private final @Nullable ArrayBlockingQueue<ConnectionBuffers> prepared;

  BufferPool(Limits limits) {
    this.limits = limits;
    int count = Math.min(limits.prepared(), limits.connections());
    this.prepared = count == 0 ? null : new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      give(ConnectionBuffers.createPrepared(limits));
    }
  }

  ConnectionBuffers take() {
    ConnectionBuffers buffers = prepared == null ? null : prepared.poll();
    return buffers != null ? buffers : ConnectionBuffers.create(limits);
  }

  /** Gives memory back; what is more than was prepared is left to the collector. */
  void give(ConnectionBuffers buffers) {
    if (prepared != null) {
      buffers.lines().clear();
      prepared.offer(buffers);
    }
  }
}
