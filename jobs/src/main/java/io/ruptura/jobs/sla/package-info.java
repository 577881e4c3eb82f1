/** The clocks of every contact as a keyed operator: event time makes them run, late events correct them, policies put while running change them. */
package io.ruptura.jobs.sla;
