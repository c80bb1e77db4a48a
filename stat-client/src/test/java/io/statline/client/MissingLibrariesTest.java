package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client whose class path lacks what it does not need. */
class MissingLibrariesTest {
  @TempDir
  Path folder;

  /** Reads a record; run where Jackson's databind and junixsocket are absent. */
  static final class TypedRead implements Callable<String> {
    @Override
    public String call() throws IOException {
      try (StatClient client = StatClient.connect(Path.of(System.getProperty(PATH)))) {
        client.schema();
        return client.stats(FiguresMeta.TYPE).toString();
      }
    }
  }

  /** Connects to an abstract name; run where junixsocket is absent. */
  static final class AbstractName implements Callable<String> {
    @Override
    public String call() throws IOException {
      try (StatClient client = StatClient.builder().abstractName("x").connect()) {
        return client.toString();
      }
    }
  }

  private static final String PATH = "io.statline.client.test.path";

  /** Calls a class as it is seen by a loader without some of the jars. */
  private static Object callWithout(String jars, Class<? extends Callable<String>> type)
      throws Exception {
    List<URL> urls = new ArrayList<>();
    int left = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Path.of(entry).getFileName().toString().matches(jars)) {
        left++;
      } else {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    assertThat(left).as("jars left out").isPositive();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> there = loader.loadClass(type.getName());
      var constructor = there.getDeclaredConstructor();
      constructor.setAccessible(true);
      return ((Callable<?>) constructor.newInstance()).call();
    }
  }

  @Test
  void records_areReadWithoutDatabindAndJunixsocket() throws Exception {
    try (ScriptedServer server = ScriptedServer.at(folder.resolve("s"))) {
      server.answers("{}").answers("{\"switches\":1,\"load\":0.5}");
      System.setProperty(PATH, server.path().toString());
      assertThat(callWithout("(jackson-databind|junixsocket).*", TypedRead.class))
          .isEqualTo(new Figures(1, 0.5).toString());
    } finally {
      System.clearProperty(PATH);
    }
  }

  @Test
  void abstractName_withoutJunixsocket_namesTheDependency() {
    assertThatThrownBy(() -> callWithout("junixsocket.*", AbstractName.class))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("@x", "com.kohlschutter.junixsocket:junixsocket-core");
  }
}
