package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.statline.protocol.StatField;
import io.statline.view.StatValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** States → all that there may be, of which one is. An integer is the position of its name. */
final class StateMaker implements PointMaker {
  private static final int MOST = 256;

  private final List<String> named;
  private final Set<String> states;

  StateMaker(StatField field) {
    named = field.values().stream().map(CleanText::value).limit(MOST).toList();
    states = new LinkedHashSet<>(named);
    states.remove("");
  }

  @Override
  public Point make(StatValue value, Labels labels) {
    Optional<String> current = StringText.of(value)
        .map(text -> value instanceof StatValue.Whole whole ? name(whole.value(), text) : text)
        .filter(text -> !text.isEmpty());
    return current.isEmpty()
        ? Point.none("it is no state")
        : Point.of(states(current.get(), labels), all(current.get()).size());
  }

  private String name(BigInteger position, String digits) {
    boolean known = position.signum() >= 0 && position.bitLength() < Integer.SIZE;
    return known
            && position.intValue() < named.size()
            && !named.get(position.intValue()).isEmpty()
        ? named.get(position.intValue())
        : digits;
  }

  /** One that the metadata does not name is one more, so that nothing is lost. */
  private List<String> all(String current) {
    List<String> all = new ArrayList<>(states);
    if (!states.contains(current)) {
      all.add(current);
    }
    return all;
  }

  private StateSetDataPointSnapshot states(String current, Labels labels) {
    StateSetDataPointSnapshot.Builder point =
        StateSetDataPointSnapshot.builder().labels(labels);
    all(current).forEach(state -> point.state(state, state.equals(current)));
    return point.build();
  }
}
