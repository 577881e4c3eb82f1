/** What is counted and measured of an interaction, and where it counts. */
package io.ruptura.domain.metric.tally;
