/** Durations, open waits and distinct values in bounded space, as sums that can be merged and taken back. */
package io.ruptura.domain.metric.sketch;
