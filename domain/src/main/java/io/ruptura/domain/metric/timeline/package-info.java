/** The events of one interaction in their order, in few bytes. */
package io.ruptura.domain.metric.timeline;
