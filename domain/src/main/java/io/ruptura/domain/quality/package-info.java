/**
 * How far the numbers can be trusted: which part of a window was seen at all, judged by the heartbeats of the sources.
 *
 * <p>What this does not do: a heartbeat is believed. A source that says it is complete and is not can only be found out by its own counts of what is open.
 */
package io.ruptura.domain.quality;
