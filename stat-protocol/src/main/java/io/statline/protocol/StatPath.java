package io.statline.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a writer or reader stands, for messages: {@code ClusterStats.domsDict[3].name}. Keeping it is a few array
 * stores; text is made only when asked for.
 */
final class StatPath {
  private static final int USUAL_DEPTH = 8;
  private static final long NO_INDEX = -1;

  private int depth = -1;
  private String root = "";
  private @Nullable StatName[] names = new StatName[USUAL_DEPTH];
  private @Nullable String[] keys = new String[USUAL_DEPTH];
  private long[] indices = new long[USUAL_DEPTH];

  /** Enters a value of a type. */
  void enter(String type) {
    depth++;
    if (depth == 0) {
      root = type;
    } else if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      keys = Arrays.copyOf(keys, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
    }
    names[depth] = null;
  }

  void leave() {
    depth--;
  }

  /** At a component, not yet at one of its elements. */
  void at(StatName name) {
    names[depth] = name;
    keys[depth] = null;
    indices[depth] = NO_INDEX;
  }

  /** At an element of an array. */
  void index(long index) {
    if (depth >= 0) {
      indices[depth] = index;
    }
  }

  /** At an entry of a dict, by its name on the wire. */
  void key(String key) {
    if (depth >= 0) {
      keys[depth] = key;
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(depth < 0 ? "value" : root);
    for (int i = 0; i <= depth; i++) {
      StatName name = names[i];
      if (name == null) {
        break;
      }
      text.append('.').append(name.component());
      if (keys[i] != null) {
        text.append('[').append(Json.shown(keys[i])).append(']');
      } else if (indices[i] != NO_INDEX) {
        text.append('[').append(indices[i]).append(']');
      }
    }
    return text.toString();
  }
}
