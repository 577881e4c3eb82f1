/** Opening hours: when a queue or channel is expected to serve. Evaluated in local wall time, measured in elapsed time. */
package io.ruptura.domain.calendar;
