package io.statline.processor.records;

public enum Color {
  RED,
  GREEN,
  BLUE
}
