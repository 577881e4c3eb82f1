/** The band of what is expected of the next windows, for charts. */
package io.ruptura.domain.baseline.band;
