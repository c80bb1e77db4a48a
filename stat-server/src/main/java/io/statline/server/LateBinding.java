package io.statline.server;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The supplier of the server's own figures, which is registered before there is a server. */
final class LateBinding {
  private final ServerFigures figures;
  private volatile @Nullable StatRegistry registry;
  private volatile IntSupplier threads = () -> 0;

  LateBinding(ServerFigures figures) {
    this.figures = figures;
  }

  void bind(StatRegistry verified) {
    registry = verified;
  }

  void bind(IntSupplier busyThreads) {
    threads = busyThreads;
  }

  ServerStats snapshot() {
    StatRegistry known = registry;
    return figures.snapshot(threads.getAsInt(), known == null ? List.of() : known.targets());
  }
}
