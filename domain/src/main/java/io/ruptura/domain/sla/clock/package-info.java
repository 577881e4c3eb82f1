/** Reads the moments of a contact into runs of what is measured, measures each against its targets, and publishes how that differs from what was said. */
package io.ruptura.domain.sla.clock;
