package io.statline.view;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A value that does not fit its metadata, as text like JSON, of bounded length. */
final class RenderJson {
  private static final int MOST = 200;
  private static final int DEEPEST = 6;
  private static final int MOST_BITS = 1024;

  private final StringBuilder text = new StringBuilder();
  private final RenderSymbols symbols;

  private RenderJson(RenderSymbols symbols) {
    this.symbols = symbols;
  }

  static String text(StatValue value, RenderSymbols symbols) {
    RenderJson json = new RenderJson(symbols);
    json.value(value, 0);
    return RenderText.clip(json.text.toString(), MOST, symbols);
  }

  private void value(StatValue value, int depth) {
    if (value instanceof StatValue.Items items) {
      items(items.values(), depth);
    } else if (value instanceof StatValue.Members members) {
      members(members.values(), depth);
    } else if (value instanceof StatValue.Text string) {
      string(string.value());
    } else if (value instanceof StatValue.Whole whole) {
      boolean fits = whole.value().bitLength() <= MOST_BITS;
      text.append(fits ? whole.value() : "(a number of " + whole.value().bitLength() + " bits)");
    } else if (value instanceof StatValue.Real real) {
      text.append(RenderText.clip(real.text(), MOST, symbols));
    } else {
      text.append("null");
    }
  }

  private void items(List<StatValue> items, int depth) {
    text.append('[');
    Iterator<StatValue> values = items.iterator();
    while (values.hasNext() && goesOn(depth)) {
      value(values.next(), depth + 1);
      text.append(values.hasNext() ? ", " : "");
    }
    text.append(']');
  }

  private void members(Map<String, StatValue> members, int depth) {
    text.append('{');
    Iterator<Map.Entry<String, StatValue>> entries = members.entrySet().iterator();
    while (entries.hasNext() && goesOn(depth)) {
      Map.Entry<String, StatValue> entry = entries.next();
      string(entry.getKey());
      text.append(": ");
      value(entry.getValue(), depth + 1);
      text.append(entries.hasNext() ? ", " : "");
    }
    text.append('}');
  }

  private void string(String string) {
    text.append('"').append(RenderText.clip(string, MOST, symbols)).append('"');
  }

  private boolean goesOn(int depth) {
    if (depth < DEEPEST && text.length() <= MOST) {
      return true;
    }
    text.append(symbols.ellipsis());
    return false;
  }
}
