/** A small real daemon: serves what the Linux kernel says about its CPU scheduler. */
@NullMarked
package io.statline.examples.schedstatd;

import org.jspecify.annotations.NullMarked;
