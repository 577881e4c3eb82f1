/**
 * What is normal for the numbers beside contacts and backlog: shares, rates of rare events, durations and staff; and how much evidence there is that one has
 * shifted. Each measure has a model that fits it; all of them sum evidence from window to window, so that few events speak in time as well as many. State is
 * small immutable records, time an argument. What this does not do: tell causes apart.
 */
package io.ruptura.domain.baseline.measure;
