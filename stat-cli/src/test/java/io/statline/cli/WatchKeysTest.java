package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.cli.WatchKey.Name;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchKeysTest {

  /** Of what a terminal sends, then nothing for a while, then the end. */
  private static List<WatchKey> keys(String sent) throws IOException {
    int[] at = {0};
    WatchKeys keys = new WatchKeys(millis -> {
      int i = at[0]++;
      if (i < sent.length()) {
        return sent.charAt(i);
      }
      return millis > 0 ? -2 : -1;
    });
    List<WatchKey> all = new ArrayList<>();
    WatchKey next = keys.next();
    while (next.name() != Name.GONE) {
      all.add(next);
      next = keys.next();
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "[A, UP", "OA, UP", "[B, DOWN", "OB, DOWN", "[5~, PAGE_UP", "[6~, PAGE_DOWN", "[H, HOME",
        "OH, HOME",
    "[1~, HOME", "[7~, HOME", "[F, END", "OF, END", "[4~, END", "[8~, END", "'', ESCAPE",
        "[1;5A, OTHER",
    "x, OTHER", "[, OTHER"
  })
  void sequence_afterEscape_isOneKey(String sequence, Name name) throws IOException {
    assertThat(keys("\033" + sequence)).containsExactly(WatchKey.of(name));
  }

  @Test
  void characters_asTheyAreTyped() throws IOException {
    assertThat(keys("aé\r\177\b\025\f"))
        .containsExactly(
            WatchKey.of('a'),
            WatchKey.of('é'),
            WatchKey.of(Name.ENTER),
            WatchKey.of(Name.BACKSPACE),
            WatchKey.of(Name.BACKSPACE),
            WatchKey.of(Name.CLEAR),
            WatchKey.of(Name.REDRAW));
  }

  @Test
  void character_ofTwoUnits_isOneKey() throws IOException {
    assertThat(keys("😀")).containsExactly(new WatchKey(Name.CHARACTER, 0x1F600));
  }

  @Test
  void character_thatCommandsATerminal_isNone() throws IOException {
    assertThat(keys("\u009b\u202e\u0001"))
        .allMatch(key -> key.name() == Name.OTHER)
        .hasSize(3);
  }

  @Test
  void sequence_withoutEnd_ends() throws IOException {
    assertThat(keys("\033[" + "1".repeat(100))).first().isEqualTo(WatchKey.of(Name.OTHER));
  }
}
