/**
 * Surprise in any series of numbers: counts, latencies, ratios, at any step, with one configuration for all. Too slow and too large for the path that every contact
 * takes: a tenth of a millisecond a value and half a megabyte a series. What this does not do: weekly seasons, trends, or series that depend on each other.
 */
package io.ruptura.domain.baseline.series;
