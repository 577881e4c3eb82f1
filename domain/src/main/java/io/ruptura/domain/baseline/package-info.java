/**
 * What is normal for this hour, and how surprising a number is against it. State is small immutable records, time an argument. What this does not do: know of
 * planned campaigns, model trend within a day, or tell causes apart.
 */
package io.ruptura.domain.baseline;
