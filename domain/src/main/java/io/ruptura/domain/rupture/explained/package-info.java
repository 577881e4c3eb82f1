/**
 * What is said about a rupture beside its evidence: whom it touches, what was ruled out, which parts make it and which past ruptures were like it. All of it follows from the metrics of the scopes concerned and is the
 * same in every replay. What it does not do: look back further than two hours before a rupture was raised.
 */
package io.ruptura.domain.rupture.explained;
