/** What to do first: impact, urgency, frequency and customer value, added up and explained term by term. */
package io.ruptura.domain.priority;
