package io.statline.systems;

/**
 * A point in which a record says something else than its source.
 *
 * @param field {@code Type.field} of the source; in the document {@code *} stands for any letters
 * @param point what differs: name, shape, width, kind, unit or export
 * @param there what the source says
 * @param here what the record says
 */
record Difference(String system, String field, String point, String there, String here) {

  /** Whether this one, of the document, means that one. */
  boolean covers(Difference other) {
    return other.field.matches(field.replace(".", "\\.").replace("*", "\\w*"))
        && new Difference(other.system, field, other.point, other.there, other.here).equals(this);
  }
}
