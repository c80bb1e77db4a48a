package io.statline.cli;

import static io.statline.cli.RecordingFixture.TOP;
import static io.statline.cli.RecordingFixture.metadata;
import static io.statline.cli.RecordingFixture.sample;
import static io.statline.cli.RecordingFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files, complete or not. */
class RecordingReaderTest {
  @TempDir
  Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("f.rec"), bytes);
  }

  private Path text(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    return file(bytes.toByteArray());
  }

  @Test
  void everything_comesBackAsItWas() throws Exception {
    RecordingQuery gate = new RecordingQuery("gate", Map.of("id", "n \"1\"\n\u2028"));
    RecordingItem.Sample other = sample(1.5, gate, "{ \"\\u00e4😀\": 1e400 }");
    Path file =
        write(folder.resolve("f"), metadata(1, "T", TOP, gate), sample(1, TOP, "{\"a\":1}"), other);
    List<RecordingItem> items = RecordingFixture.items(file);
    RecordingItem.Metadata first = (RecordingItem.Metadata) items.get(0);
    assertThat(first.isSameAs(metadata(0, "T", TOP, gate))).isTrue();
    assertThat(RecordingFixture.values(file))
        .containsExactly("{\"a\":1}", "{ \"\\u00e4😀\": 1e400 }");
    RecordingItem.Sample last = (RecordingItem.Sample) items.get(2);
    assertThat(last.query()).isEqualTo(gate);
    assertThat(last.receivedNanos()).isEqualTo(other.receivedNanos());
    assertThat(last.value().atNanos()).isEqualTo(other.value().atNanos());
    assertThat(last.value().upNanos()).isEmpty();
  }

  @Test
  void truncation_atEveryByte_givesWhatWasFlushedBefore() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Integer> flushed = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (RecordingWriter writer = new RecordingWriter(bytes, RecordingFixture.HEADER)) {
      writer.write(metadata(0, "T", TOP));
      for (int i = 0; i < 5; i++) {
        values.add("{\"a\":" + random.nextLong() + "}");
        writer.write(sample(i, TOP, values.get(i)));
        writer.flush();
        flushed.add(bytes.size());
      }
    }
    byte[] whole = bytes.toByteArray();
    for (int length = 0; length < whole.length; length++) {
      int kept = length;
      long complete = flushed.stream().filter(end -> end <= kept).count();
      assertTruncated(Arrays.copyOf(whole, length), values, complete, "seed " + seed);
    }
    assertThat(RecordingFixture.values(file(whole))).isEqualTo(values);
  }

  private void assertTruncated(byte[] bytes, List<String> values, long complete, String about)
      throws IOException, CommandException {
    List<String> found = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file(bytes))) {
      for (var item = reader.next(); item.isPresent(); item = reader.next()) {
        if (item.get() instanceof RecordingItem.Sample sample) {
          found.add(RecordingFixture.text(sample.value().value()));
        }
      }
      assertThat(reader.isTruncated()).as(about).isTrue();
    } catch (CommandException e) {
      assertThat(complete).as(about + ": " + e.getMessage()).isZero();
      assertThat(e).hasMessageContaining("ends before");
      return;
    }
    assertThat(found).as(about).isEqualTo(values.subList(0, found.size()));
    assertThat(found).as(about).hasSizeGreaterThanOrEqualTo((int) complete);
  }

  @Test
  void damage_anywhere_isNeitherACrashNorEndless() throws Exception {
    byte[] whole = Files.readAllBytes(write(
        folder.resolve("f"), metadata(0, "T", TOP), sample(0, TOP, "1"), sample(1, TOP, "2")));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      try {
        RecordingFixture.items(file(damaged));
      } catch (CommandException e) {
        assertThat(e.getMessage()).contains("f.rec");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1}|line 1: this is no recording of statline",
        "hello|line 1: the line is not JSON",
        "[]|line 1: expected START_OBJECT",
        "{'statline_recording':2}|line 1: this is format 2, and this statline knows 1",
        "{'statline_recording':1}|line 1: the line has no string 'address'",
        "H#{}|line 2: the line has no integer 'received_ns'",
        "H#{'received_ns':1,'target':'top','resp':1}|line 2: no metadata before it announces samples of 'top'",
        "H#M#{'received_ns':1,'target':'top','resp':}|line 3: the line is not JSON",
        "H#M#{'received_ns':1,'target':'top'}|line 3: the line has neither",
        "H#M#{'received_ns':1,'target':'top','resp':1}2|line 3: the line goes on after",
        "H#M#{'received_ns':1|line 3: the line is not JSON",
        "H#M#{'received_ns':99999999999999999999}|line 3: the line is not JSON"
      })
  void foreignLines_areFaultsWithTheirNumber(String lines, String fault) throws IOException {
    Path file = text(lines
            .replace("H", "{'statline_recording':1,'address':'x','started_ns':1,'interval_ns':1}")
            .replace("M", "{'received_ns':1,'queries':[{'target':'top'}],'meta':{}}")
            .replace('#', '\n')
        + "\n");
    assertThatThrownBy(() -> RecordingFixture.items(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(file + ", " + fault);
  }

  @Test
  void lineWithoutEnd_inACompleteFile_isAFault() throws IOException {
    assertThatThrownBy(() -> RecordingFixture.items(text("{'statline_recording':1")))
        .hasMessageContaining("the line has no end");
  }

  @Test
  void notGzip_isNoRecording() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "{\"statline_recording\":1}\n");
    assertThatThrownBy(() -> RecordingReader.open(file))
        .hasMessage(file + ": it is no recording: it is not compressed by gzip");
    assertThatThrownBy(() -> RecordingReader.open(folder)).hasMessageContaining("is a directory");
    assertThatThrownBy(() -> RecordingReader.open(folder.resolve("none")))
        .hasMessageContaining("there is no such file");
  }
}
