package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatchInputTest {

  private static WatchInput input(byte... bytes) {
    ByteArrayInputStream sent = new ByteArrayInputStream(bytes);
    return new WatchInput(sent::read, StandardCharsets.UTF_8);
  }

  @Test
  void characters_ofSeveralBytes_areWhole() throws IOException {
    WatchInput input = input("aé😀".getBytes(StandardCharsets.UTF_8));

    assertThat(new int[] {input.read(0), input.read(0), input.read(0), input.read(0)})
        .containsExactly('a', 'é', 0xD83D, 0xDE00);
  }

  @Test
  void bytes_thatAreNoCharacter_areReplaced() throws IOException {
    WatchInput input = input((byte) 0xFF, (byte) 'b');

    assertThat(input.read(0)).isEqualTo(0xFFFD);
    assertThat(input.read(0)).isEqualTo('b');
  }

  @Test
  void read_whereNothingComes_expires() throws IOException {
    assertThat(input().read(1)).isEqualTo(-2);
  }

  @Test
  void terminal_thatIsGone_fails() {
    WatchInput gone = new WatchInput(
        () -> {
          throw new IOException("gone");
        },
        StandardCharsets.UTF_8);

    assertThatThrownBy(() -> gone.read(0)).hasMessage("gone");
  }
}
