/**
 * What is normal for this hour, and how surprising a number is against it. State is small immutable records, time an argument. Plans multiply what
 * is expected. What this does not do: model trend within a day, or tell causes apart.
 */
package io.ruptura.domain.baseline;
