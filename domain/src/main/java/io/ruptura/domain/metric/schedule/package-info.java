/** Which windows there are, and when each is published and corrected. */
package io.ruptura.domain.metric.schedule;
