package io.ruptura.console.provenance;

/**
 * A value that late events changed.
 *
 * @param revision the first that says the new value
 * @param asOfMillis event time at which that was known, epoch milliseconds
 * @param from what was said before; NaN when it was undefined
 * @param to what was said then; NaN when it became undefined
 */
record Correction(int revision, long asOfMillis, double from, double to) {}
