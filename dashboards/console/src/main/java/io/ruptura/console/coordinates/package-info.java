/** The coordinates of the service as others may read them: when each channel and queue serves, how it is reached, and who is told next; as JSON and as iCalendar. */
package io.ruptura.console.coordinates;
