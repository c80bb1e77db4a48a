package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;

/** What is wrong with one record, in the order it was found; nothing else prints. */
final class Problems {
  private final List<Found> found = new ArrayList<>();

  void add(Problem problem, Place place, Object... arguments) {
    found.add(new Found(place, problem.text(arguments)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void printTo(Messager messager) {
    found.forEach(one -> one.place.printError(messager, one.text));
  }

  private record Found(Place place, String text) {}
}
