/** What things cost. Not null-marked: JMH fills fields in after the constructor. */
package io.statline.benchmarks;
