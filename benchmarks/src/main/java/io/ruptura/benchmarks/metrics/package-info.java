/** Events a second through the metrics job and its parts, and how soon they count. */
package io.ruptura.benchmarks.metrics;
