package io.statline.sched.sim;

import java.util.Arrays;

/** What a task does, phase by phase, as numbers: made once, read without making anything. Grows while it is built only. */
final class Program {

  /** Uses a CPU. */
  static final byte RUN = 0;
  /** Leaves the CPU for a time. */
  static final byte SLEEP = 1;
  /** Leaves the CPU until its next period begins; what is not done by then is late. */
  static final byte PERIOD = 2;
  /** Wakes the task of the number {@code a}. */
  static final byte WAKE = 3;
  /** Leaves the CPU until another task wakes it. */
  static final byte BLOCK = 4;

  private byte[] actions = new byte[4];
  private byte[] shapes = new byte[4];
  private long[] a = new long[4];
  private long[] b = new long[4];
  private int size;

  void add(byte action, byte shape, long a, long b) {
    if (size == actions.length) {
      grow(size * 2);
    }
    actions[size] = action;
    shapes[size] = shape;
    this.a[size] = a;
    this.b[size++] = b;
  }

  private void grow(int capacity) {
    actions = Arrays.copyOf(actions, capacity);
    shapes = Arrays.copyOf(shapes, capacity);
    a = Arrays.copyOf(a, capacity);
    b = Arrays.copyOf(b, capacity);
  }

  /** Another of the same, with the wakes that are numbers of names turned into numbers of tasks. */
  Program resolved(int[] tasks) {
    Program copy = new Program();
    for (int i = 0; i < size; i++) {
      copy.add(actions[i], shapes[i], actions[i] == WAKE ? tasks[(int) a[i]] : a[i], b[i]);
    }
    return copy;
  }

  int size() {
    return size;
  }

  byte action(int phase) {
    return actions[phase];
  }

  long a(int phase) {
    return a[phase];
  }

  /** How long a phase takes, for 64 random bits. */
  long length(int phase, long random) {
    return Distribution.draw(shapes[phase], a[phase], b[phase], random);
  }

  boolean has(byte action) {
    for (int i = 0; i < size; i++) {
      if (actions[i] == action) {
        return true;
      }
    }
    return false;
  }
}
