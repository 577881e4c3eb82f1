/** Counts of contacts: how many are expected, how surprising more, fewer or none are, and since when. */
package io.ruptura.domain.baseline.count;
