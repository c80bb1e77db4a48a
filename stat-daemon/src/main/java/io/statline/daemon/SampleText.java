package io.statline.daemon;

import java.io.IOException;
import java.util.Optional;

/** How samples are printed. */
interface SampleText {

  /**
   * A sample as text, with the end of its last line.
   *
   * @param previous the one before it of the same schema, if there is one
   * @throws IOException if it does not fit its metadata
   */
  String of(Shot shot, Optional<Shot> previous) throws IOException;
}
