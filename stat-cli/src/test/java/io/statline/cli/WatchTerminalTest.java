package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users meet it: a process in a terminal, and a daemon that is another. */
class WatchTerminalTest {
  private static final Pattern CHANGING =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ  up .*|\\(.* ago\\)");

  /** Visible cursor, wrapped lines, not the alternate screen. */
  private static final String USUAL = "1 1 0";

  @TempDir
  private Path folder;

  private Tmux tmux;
  private WatchedDaemon daemon;

  @BeforeEach
  void start() throws Exception {
    tmux = Tmux.start(folder, 100, 30);
    daemon = WatchedDaemon.start(folder);
  }

  @AfterEach
  void end() throws Exception {
    if (tmux != null) { // else the test was skipped
      tmux.close();
      daemon.close();
    }
  }

  private void watch(String options) throws Exception {
    tmux.line("./statline watch -p s -i 0.1 " + options);
    tmux.awaitText("rates over");
  }

  /** Until the shell reads again: what is typed before that is typed into a terminal that is not its own yet. */
  private void awaitPrompt() throws Exception {
    tmux.await("prompt", text -> text.stripTrailing().endsWith("$"));
  }

  private static String masked(List<String> screen) {
    return CHANGING.matcher(String.join("\n", screen)).replaceAll("…");
  }

  @Test
  void screen_ofRates_isAsItShouldBe() throws Exception {
    watch("--no-sparklines --sort user:desc");
    String screen = masked(tmux.screen());

    assertThat(screen)
        .isEqualTo(
            """
             s  every 0.1 s  sort user
            …
            boot_time  2026-11-23 03:37:35Z …
            runnable   3 tasks
            blocked    1 tasks
            zero: context_switches, forks, times.user, times.nice, times.system, times.idle, times.iowait … +5
            none: interrupts, soft_interrupts, load, pressure, schedstat_version

            cpu
              2 rows
              zero: times.user, times.nice, times.system, times.idle, times.iowait, times.irq … +4
              none: run_queue
            """
                + "\n".repeat(17)
                + " q quit  ? help  p pause  s sort  r reverse  / filter  a all  +/- interval  arrows scroll");
    assertThat(tmux.modes()).isEqualTo("0 0 1");
    assertThat(tmux.styled()).contains("\033[7m s  every", "\033[1mcpu");
  }

  @Test
  void rows_sortedAndFiltered_areSo() throws Exception {
    watch("--all");
    tmux.awaitText("    0         0 %");
    tmux.type("ss");
    tmux.await("order", screen -> screen.contains("times.user ▼"));

    daemon.says(3, 150, 900);
    List<String> screen =
        tmux.await("rates", text -> text.matches("(?s).*\n    1 +[1-9][^\n]*\n    0 .*"));
    assertThat(String.join("\n", screen)).contains("cpu  times.user ▼", "▁█");
    tmux.type("r");
    tmux.await("reversed order", text -> text.matches("(?s).*▲[^\n]*\n    [01] .*"));
    tmux.type("/1");
    tmux.awaitText("(1 of 2 rows)");
    tmux.awaitText(" filter: 1_");
    tmux.keys("Escape");
    tmux.await("all rows", text -> !text.contains("of 2 rows") && text.contains("q quit"));
  }

  @Test
  void screen_ofAnotherSize_isDrawnAnew() throws Exception {
    watch("--no-sparklines");
    tmux.resize(40, 10);
    List<String> small = tmux.await("small screen", text -> text.endsWith("  s sort"));
    assertThat(small).hasSize(10);
    assertThat(small.get(9)).isEqualTo(" q quit  ? help  p pause  s sort");
    assertThat(small.get(8)).isEqualTo("cpu");

    tmux.keys("End");
    tmux.awaitText("none: run_queue");
    tmux.keys("Home");
    tmux.awaitText("boot_time");

    tmux.resize(300, 100);
    List<String> large = tmux.await(
        "large screen",
        text -> text.lines().count() == 100
            && text.endsWith("arrows scroll")
            && text.lines().anyMatch(line -> line.length() > 100 && line.startsWith("zero: ")));
    assertThat(large.get(0)).startsWith(" s  every");
  }

  @Test
  void pause_whileFiguresChange_keepsThem() throws Exception {
    watch("");
    tmux.type("p");
    tmux.awaitText(" s  paused");
    daemon.says(8, 100, 200);
    tmux.type("++"); // which shows that the screen is drawn
    tmux.awaitText("every 0.5 s");
    tmux.awaitText("runnable   3 tasks");
    tmux.type(" ");
    tmux.awaitText("runnable   8 tasks");
  }

  @Test
  void quit_leavesTheTerminalAsItWas() throws Exception {
    tmux.line("stty -g | cut -d: -f1-4 >before; clear; echo what was there");
    tmux.await("text", text -> text.startsWith("what was there\n$"));
    watch("");
    tmux.type("q");
    awaitPrompt();
    tmux.line("echo status=$?; stty -g | cut -d: -f1-4 >after; echo end");

    List<String> screen = tmux.await("end", text -> text.contains("\nend\n"));
    assertThat(screen).contains("what was there", "status=0");
    assertThat(tmux.modes()).isEqualTo(USUAL);
    assertThat(Files.readString(folder.resolve("after")))
        .isEqualTo(Files.readString(folder.resolve("before")));
  }

  @Test
  void interruptAndTermination_leaveTheTerminalAsItWas() throws Exception {
    watch("");
    tmux.keys("C-c");
    awaitPrompt();
    tmux.line("echo status=$?");
    tmux.awaitText("status=130");
    assertThat(tmux.modes()).isEqualTo(USUAL);

    tmux.line("clear; ./statline watch -p s & echo $! >pid; fg");
    tmux.awaitText("rates over");
    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    ProcessHandle.of(pid).orElseThrow().destroy();
    awaitPrompt();
    tmux.line("echo status=$?; stty -a | grep -o ' echo '; echo end");
    assertThat(tmux.await("end", text -> text.contains("\nend\n"))).contains("status=143", " echo");
    assertThat(tmux.modes()).isEqualTo(USUAL);
  }

  @Test
  void suspended_andResumed_goesOn() throws Exception {
    watch("");
    tmux.keys("C-z");
    tmux.awaitText("Stopped");
    awaitPrompt();
    assertThat(tmux.modes()).isEqualTo(USUAL);
    tmux.line("stty -a | grep -o ' echo '; echo end");
    assertThat(tmux.await("end", text -> text.contains("\nend\n"))).contains(" echo");
    daemon.says(9, 100, 200);
    tmux.line("fg");
    tmux.awaitText("runnable   9 tasks");
    assertThat(tmux.modes()).isEqualTo("0 0 1");
  }

  @Test
  void daemon_thatIsRestarted_isWaitedFor() throws Exception {
    watch("");
    daemon.kill();
    tmux.awaitText("waiting: ");
    tmux.awaitText("runnable   3 tasks");
    daemon.says(4, 100, 200);
    daemon.startAgain();
    tmux.awaitText("runnable   4 tasks");
    tmux.await("no waiting", text -> !text.contains("waiting"));
  }

  @Test
  void daemon_thatRefuses_isNotWaitedFor() throws Exception {
    tmux.line("./statline watch -p s -t nothing; echo status=$?");
    List<String> screen = tmux.awaitText("status=1");

    assertThat(String.join("", screen)).contains("statline watch: ").contains("nothing");
    assertThat(tmux.modes()).isEqualTo(USUAL);
  }

  @Test
  void samples_ofACount_leaveTheLastBehind() throws Exception {
    tmux.line("./statline watch -p s -i 0.1 --count 2; echo status=$?");

    assertThat(masked(tmux.awaitText("status=0"))).contains("runnable   3 tasks");
    assertThat(tmux.modes()).isEqualTo(USUAL);
  }

  @Test
  void terminal_withoutStyles_getsNone() throws Exception {
    tmux.line("export NO_COLOR=1");
    watch("");
    assertThat(tmux.styled()).doesNotContain("\033[7m", "\033[1m");
    tmux.type("q");
    awaitPrompt();
    tmux.line("TERM=dumb ./statline watch -p s -i 0.1 --count 2; echo status=$?");
    tmux.awaitText("status=0");
    assertThat(tmux.screen()).contains("runnable   3 tasks");
  }
}
