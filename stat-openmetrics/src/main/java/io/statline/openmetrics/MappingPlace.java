package io.statline.openmetrics;

import com.fasterxml.jackson.core.JsonParser;
import io.statline.protocol.StatFormatException;
import io.statline.view.ValuePath;
import java.util.Collection;

/**
 * Where something stands in a mapping.
 *
 * @param path the members that lead to it
 * @param line its line, from 1
 */
record MappingPlace(String path, int line) {

  MappingPlace(String path, JsonParser json) {
    this(path, json.currentTokenLocation().getLineNr());
  }

  String member(String name) {
    String shown = ValuePath.ROOT.member(name).toString();
    return path.isEmpty() || shown.startsWith("[") ? path + shown : path + "." + shown;
  }

  StatFormatException fault(String what) {
    String place = path.isEmpty() ? "" : path + ": ";
    return new StatFormatException("line " + line + ": " + place + what);
  }

  /** Refuses a member, kind or unit that is none of those that there are. */
  void requireKnown(String name, Collection<String> known) throws StatFormatException {
    if (!known.contains(name)) {
      String nearest = NearestName.to(name, known)
          .map(near -> "did you mean '" + near + "'?")
          .orElse("there are: " + String.join(", ", known));
      throw fault(NearestName.quoted(name) + " is not known; " + nearest);
    }
  }
}
