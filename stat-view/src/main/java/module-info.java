/** Values without classes: deltas, rates, units and text for people, from metadata alone. */
module io.statline.view {
  requires transitive io.statline.protocol;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports io.statline.view;
}
