package io.statline.sched.ext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class RingBuffersTest {

  private static final int SIZE = 64;

  private final ByteBuffer consumer = memory(8);
  private final ByteBuffer producer = memory(8);
  private final ByteBuffer data = memory(2 * SIZE);

  private static ByteBuffer memory(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  private RingBufferReader reader() {
    return new RingBufferReader(consumer, producer, data);
  }

  /** As the kernel writes; both halves of the memory are the same. */
  private void produce(int header, long payload) {
    long position = producer.getLong(0);
    for (int half = 0; half < 2; half++) {
      int at = (int) (position % SIZE) + half * SIZE;
      data.putInt(at, header);
      if (at + 16 <= 2 * SIZE) {
        data.putLong(at + 8, payload);
      }
    }
    producer.putLong(0, position + 16);
  }

  @Test
  void reader_nothingWritten_findsNothing() {
    assertThat(reader().peek()).isEqualTo(-1);
  }

  @Test
  void reader_manyRounds_readsEachInOrderAndGivesRoomBack() {
    RingBufferReader reader = reader();
    for (int i = 0; i < 100; i++) {
      produce(8, i);
      int at = reader.peek();
      assertThat(reader.data().getLong(at)).isEqualTo(i);
      reader.release();
      assertThat(consumer.getLong(0)).isEqualTo(16L * (i + 1));
    }
    assertThat(reader.peek()).isEqualTo(-1);
  }

  @Test
  void reader_busyRecord_waitsForIt() {
    produce(8 | RingBufferReader.BUSY, 1);
    assertThat(reader().peek()).isEqualTo(-1);
    data.putInt(0, 8);
    assertThat(reader().peek()).isEqualTo(8);
  }

  @Test
  void reader_discardedRecord_skipsIt() {
    produce(8 | RingBufferReader.DISCARDED, 1);
    produce(8, 2);
    RingBufferReader reader = reader();
    assertThat(reader.data().getLong(reader.peek())).isEqualTo(2);
  }

  @Test
  void writer_full_refusesUntilTheKernelHasRead() {
    UserRingBufferWriter writer = new UserRingBufferWriter(consumer, producer, data);
    for (int i = 0; i < SIZE / 16; i++) {
      writer.data().putLong(writer.reserve(8), i);
      writer.commit();
    }
    assertThat(writer.reserve(8)).isEqualTo(-1);
    consumer.putLong(0, 16);
    assertThat(writer.reserve(8)).isEqualTo(8);
  }

  @Test
  void writer_reserved_isNotSeenBeforeItIsCommitted() {
    UserRingBufferWriter writer = new UserRingBufferWriter(consumer, producer, data);
    writer.reserve(5);
    assertThat(producer.getLong(0)).isZero();
    writer.commit();
    assertThat(producer.getLong(0)).isEqualTo(16);
    assertThat(data.getInt(0)).isEqualTo(5);
  }
}
