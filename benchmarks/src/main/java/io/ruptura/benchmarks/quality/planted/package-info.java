/** Detection against histories of which it is known what went wrong: the history as prompt windows on a tape, detection over it, and what was found against what was planted. */
package io.ruptura.benchmarks.quality.planted;
