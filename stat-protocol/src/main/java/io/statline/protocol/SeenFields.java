package io.statline.protocol;

import java.util.BitSet;

/** Which fields of a value have come. */
record SeenFields(StatFields fields, BitSet seen) {

  SeenFields(StatFields fields) {
    this(fields, new BitSet(fields.size()));
  }

  /** Marks a field as seen; whether it is the first time. */
  boolean mark(int index) {
    boolean first = !seen.get(index);
    seen.set(index);
    return first;
  }

  void requireAll(StatPath path) throws StatFormatException {
    for (int i = seen.nextClearBit(0); i < fields.size(); i = seen.nextClearBit(i + 1)) {
      if (!fields.name(i).isOptional()) {
        path.at(fields.name(i));
        throw new StatFormatException(path + ": the member '" + fields.name(i) + "' is missing");
      }
    }
  }
}
