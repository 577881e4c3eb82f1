/** Bytes to events, strictly and without reflection: what cannot be read is told with its reason. */
package io.ruptura.domain.event.decoding;
