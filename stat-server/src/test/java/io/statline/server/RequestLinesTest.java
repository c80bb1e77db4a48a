package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestLinesTest {
  private static final int MAX = 64;

  /** Gives out bytes in pieces. */
  private static final class Pieces implements ReadableByteChannel {
    private final ByteBuffer bytes;
    private final Random random;

    Pieces(byte[] bytes, Random random) {
      this.bytes = ByteBuffer.wrap(bytes);
      this.random = random;
    }

    @Override
    public int read(ByteBuffer to) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int most = Math.min(bytes.remaining(), to.remaining());
      int some = Math.min(most, 1 + random.nextInt(40));
      to.put(bytes.slice(bytes.position(), some));
      bytes.position(bytes.position() + some);
      return some;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static Pieces pieces(String text) {
    return new Pieces(text.getBytes(StandardCharsets.ISO_8859_1), new Random(1));
  }

  /** What comes out, a line each, until something else is found, which is the last. */
  private static List<String> cut(RequestLines lines, ReadableByteChannel channel)
      throws IOException {
    List<String> found = new ArrayList<>();
    RequestLines.Found kind = lines.next(channel);
    while (kind == RequestLines.Found.LINE) {
      found.add(new String(lines.copyOfLine(), StandardCharsets.ISO_8859_1));
      kind = lines.next(channel);
    }
    found.add(kind.name());
    return found;
  }

  private static List<String> cut(String text) throws IOException {
    return cut(new RequestLines(MAX, false), pieces(text));
  }

  @RepeatedTest(200)
  void lines_ofRandomBytesInRandomPieces_areWhatASplitterFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] bytes = randomLines(random);
    int max = 64 + random.nextInt(9000);
    RequestLines lines = new RequestLines(max, random.nextBoolean());
    assertThat(cut(lines, new Pieces(bytes, random)))
        .as("seed " + seed)
        .isEqualTo(split(bytes, max));
  }

  private static byte[] randomLines(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] alphabet = {'a', 'b', '\r', (byte) 0xff, 0};
    for (int line = random.nextInt(40); line >= 0; line--) {
      int most = random.nextInt(10) == 0 ? 9100 : 150;
      for (int left = random.nextInt(most); left > 0; left--) {
        bytes.write(alphabet[random.nextInt(alphabet.length)]);
      }
      bytes.writeBytes(random.nextBoolean() ? new byte[] {'\r', '\n'} : new byte[] {'\n'});
    }
    bytes.write('x');
    return bytes.toByteArray();
  }

  private static List<String> split(byte[] bytes, int max) {
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
      if (line.length() > max) {
        lines.add("TOO_LONG");
        return lines;
      }
      lines.add(line);
    }
    lines.add("END");
    return lines;
  }

  @Test
  void line_ofExactlyTheMostBytes_isFound() throws IOException {
    String longest = "x".repeat(MAX);
    assertThat(cut(longest + "\n" + longest + "\r\n" + longest))
        .containsExactly(longest, longest, longest, "END");
  }

  @Test
  void line_ofOneByteMore_isTooLong() throws IOException {
    assertThat(cut("ab\n" + "x".repeat(MAX + 1) + "\nab\n")).containsExactly("ab", "TOO_LONG");
    assertThat(cut("x".repeat(MAX + 1))).containsExactly("TOO_LONG");
  }

  @Test
  void line_thatNeverEnds_isTooLongBeforeItEnds() throws IOException {
    Pieces endless = pieces("x".repeat(100 * MAX));
    assertThat(cut(new RequestLines(MAX, false), endless)).containsExactly("TOO_LONG");
    assertThat(endless.bytes.remaining()).isPositive();
  }

  @Test
  void carriageReturn_alone_endsNothing() throws IOException {
    assertThat(cut("a\rb\n\r\n")).containsExactly("a\rb", "", "END");
  }

  @Test
  void input_withoutAnything_ends() throws IOException {
    assertThat(cut("")).containsExactly("END");
  }

  @Test
  void line_sameAsTheOneBefore_isSaidToBe() throws IOException {
    RequestLines lines = new RequestLines(MAX, false);
    Pieces channel = pieces("ab\nab\nac\n");
    List<Boolean> same = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.next(channel);
      same.add(lines.isSameAsBefore());
    }
    assertThat(same).containsExactly(false, true, false);
  }

  @Test
  void memory_afterClear_holdsNothingOfTheConnectionBefore() throws IOException {
    RequestLines lines = new RequestLines(MAX, true);
    lines.next(pieces("first\nand a half"));
    lines.clear();
    assertThat(cut(lines, pieces("second\n"))).containsExactly("second", "END");
  }
}
