package io.statline.view;

/**
 * How values are laid out for people.
 *
 * @param width columns of the terminal, from 40 to 1000: what is outside is taken for the nearest
 * @param all whether to show what is left out otherwise: figures that are zero or absent, those that
 *     {@link io.statline.Display#hide()} hides, and what takes more room than there is
 * @param unicode whether bars, dashes and unit symbols may be other than ASCII; names and texts of the server stay as
 *     they are
 * @param tables which rows tables show, and in which order
 * @since 0.1.0
 */
public record RenderOptions(int width, boolean all, boolean unicode, RenderTables tables) {
  private static final int NARROWEST = 40;
  private static final int USUAL = 100;
  private static final int WIDEST = 1000;

  /** Keeps the width within its bounds: a terminal that says 0 must not cost its user the figures. */
  public RenderOptions {
    width = Math.max(NARROWEST, Math.min(width, WIDEST));
  }

  /** With all rows of tables, as the server sends them. */
  public RenderOptions(int width, boolean all, boolean unicode) {
    this(width, all, unicode, RenderTables.defaults());
  }

  /** 100 columns, without what is zero or hidden, in Unicode. */
  public static RenderOptions defaults() {
    return new RenderOptions(USUAL, false, true);
  }

  /** The same with another width. */
  public RenderOptions withWidth(int columns) {
    return new RenderOptions(columns, all, unicode, tables);
  }

  /** The same with or without what is left out otherwise. */
  public RenderOptions withAll(boolean everything) {
    return new RenderOptions(width, everything, unicode, tables);
  }

  /** The same in Unicode or in plain ASCII. */
  public RenderOptions withUnicode(boolean other) {
    return new RenderOptions(width, all, other, tables);
  }

  /** The same with other rows of tables, or in another order. */
  public RenderOptions withTables(RenderTables rows) {
    return new RenderOptions(width, all, unicode, rows);
  }

  RenderSymbols symbols() {
    return unicode ? RenderSymbols.UNICODE : RenderSymbols.ASCII;
  }
}
