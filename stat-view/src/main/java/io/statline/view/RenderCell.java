package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One value of a field that is no record, as text. */
final class RenderCell {
  private static final int MOST_ITEMS = 1000;
  private static final int WIDEST_KEY = 40;

  private final RenderContext context;
  private final StatField field;
  private final RenderNumber numbers;
  private final boolean bits;

  RenderCell(RenderContext context, StatField field) {
    this.context = context;
    this.field = field;
    this.numbers = new RenderNumber(context, field);
    this.bits = field.kind() == Kind.BITMAP
        || field.form().filter(StatForm.BITSET::equals).isPresent();
  }

  /**
   * In one line.
   *
   * @param roomy whether a countable unit has its name behind it, and a point in time its date before its age
   */
  String text(StatValue value, int room, boolean roomy) {
    if (isList(value)) {
      List<String> items = items(value);
      return items.isEmpty()
          ? HumanBits.NONE
          : RenderText.list(items, separator(), count(value, items), room, context.symbols());
    }
    String text =
        field.data() instanceof StatData.Datum || isUnknown() ? single(value, roomy) : other(value);
    return RenderText.clip(text, room, context.symbols());
  }

  /** Whether it is an array or dict as the field says. */
  boolean isList(StatValue value) {
    return field.data() instanceof StatData.Array && value instanceof StatValue.Items
        || field.data() instanceof StatData.Dict && value instanceof StatValue.Members;
  }

  /** The texts of its elements, of the first thousand. */
  List<String> items(StatValue value) {
    if (value instanceof StatValue.Items items) {
      return bits && isWords(items)
          ? HumanBits.ranges(words(items))
          : items.values().stream()
              .limit(MOST_ITEMS)
              .map(item -> single(item, false))
              .toList();
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof StatValue.Members members) {
      members.values().entrySet().stream()
          .limit(MOST_ITEMS)
          .forEach(member -> texts.add(item(member)));
    }
    return texts;
  }

  private String item(Map.Entry<String, StatValue> member) {
    return RenderText.clip(member.getKey(), WIDEST_KEY, context.symbols())
        + "="
        + single(member.getValue(), false);
  }

  /** How many there are, those that have no text included. */
  int count(StatValue value, List<String> items) {
    if (value instanceof StatValue.Items all) {
      return bits && isWords(all) ? items.size() : all.values().size();
    }
    return value instanceof StatValue.Members all ? all.values().size() : items.size();
  }

  String separator() {
    return bits ? "," : ", ";
  }

  private String single(StatValue value, boolean roomy) {
    if (value instanceof StatValue.Missing) {
      return context.symbols().missing();
    }
    if (value instanceof StatValue.Text text) {
      return isNumeric() ? other(value) : text.value();
    }
    return numbers.text(value, roomy).orElseGet(() -> other(value));
  }

  private String other(StatValue value) {
    return value instanceof StatValue.Missing
        ? context.symbols().missing()
        : RenderJson.text(value, context.symbols());
  }

  private boolean isNumeric() {
    return field.data().element() instanceof StatKind.Scalar scalar
        && scalar != StatKind.Scalar.STRING;
  }

  private boolean isUnknown() {
    return field.data() instanceof StatData.Unknown;
  }

  private static boolean isWords(StatValue.Items items) {
    return items.values().stream()
        .allMatch(item -> item instanceof StatValue.Whole whole && HumanBits.isWord(whole.value()));
  }

  private static List<BigInteger> words(StatValue.Items items) {
    return items.values().stream().map(item -> ((StatValue.Whole) item).value()).toList();
  }
}
