package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Lines out of bytes that come in any portions. */
class LineBufferTest {
  private static final int LIMIT = 3 << 20;

  /** Gives its text in portions of random size. */
  private static final class Trickle implements ReadableByteChannel {
    private final ByteBuffer rest;
    private final Random random;

    Trickle(String text, Random random) {
      this.rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      this.random = random;
    }

    @Override
    public int read(ByteBuffer target) {
      int most = Math.min(target.remaining(), rest.remaining());
      int count = most == 0 ? 0 : 1 + random.nextInt(most);
      target.put(rest.slice(rest.position(), count));
      rest.position(rest.position() + count);
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static String takeLine(LineBuffer buffer, Trickle trickle) throws IOException {
    while (!buffer.hasLine()) {
      assertThat(buffer.isOverLong()).isFalse();
      assertThat(buffer.readFrom(trickle)).isPositive();
    }
    return new String(buffer.takeLine(), StandardCharsets.ISO_8859_1);
  }

  @RepeatedTest(50)
  void linesInRandomPortions_comeOutAsTheyWere() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    LineBuffer buffer = new LineBuffer(LIMIT);
    for (int i = 0; i < 5; i++) {
      String line = "x".repeat(random.nextInt(1 << random.nextInt(21)));
      String taken = takeLine(buffer, new Trickle(line + "\n", random));
      assertThat(taken.equals(line)).as("line %s with seed %s", i, seed).isTrue();
    }
  }

  @Test
  void lineOfExactlyTheLimit_fits() throws IOException {
    LineBuffer buffer = new LineBuffer(10);
    assertThat(takeLine(buffer, new Trickle("0123456789\n", new Random(1))))
        .isEqualTo("0123456789");
  }

  @Test
  void lineOverTheLimit_isOverLongBeforeItIsTaken() throws IOException {
    LineBuffer buffer = new LineBuffer(10);
    Trickle endless = new Trickle("x".repeat(1000), new Random(1));
    while (!buffer.isOverLong()) {
      buffer.readFrom(endless);
    }
    assertThat(buffer.size()).isEqualTo(11);
  }

  @Test
  void bytesBehindTheLine_areNoticed() throws IOException {
    LineBuffer buffer = new LineBuffer(LIMIT);
    Trickle trickle = new Trickle("a\nb", new Random(1));
    while (buffer.size() < 3) {
      buffer.readFrom(trickle);
    }
    assertThat(buffer.hasMoreThanLine()).isTrue();
  }
}
