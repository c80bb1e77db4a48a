/** What a daemon's main gains: flags to serve, describe and monitor its statistics. */
@NullMarked
package io.statline.daemon;

import org.jspecify.annotations.NullMarked;
