/**
 * What is likely to happen next: how probable it is that the service level of the next minutes falls below the objective. Pure functions of what the
 * windows of a scope know. What this does not do: know of shifts that begin or end, of closing hours or of planned campaigns ahead; what it does know of staff
 * is who is on duty now against who was.
 */
package io.ruptura.domain.forecast;
