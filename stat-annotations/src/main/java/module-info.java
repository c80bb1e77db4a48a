/** The annotations a daemon's author writes on records: {@link io.statline.Stat} and its siblings. */
module io.statline {
  requires static org.jspecify;

  exports io.statline;
}
