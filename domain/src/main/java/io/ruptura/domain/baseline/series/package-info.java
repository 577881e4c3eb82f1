/**
 * Surprise in any series of numbers: counts, latencies, ratios, at any step, with one configuration for all. What this does not do: weekly seasons, trends, or
 * series that depend on each other.
 */
package io.ruptura.domain.baseline.series;
