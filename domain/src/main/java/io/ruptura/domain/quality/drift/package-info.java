/**
 * Whether our backlog is the platform's own.
 *
 * <p>What this does not do: it compares a queue with itself. That the backlog of a channel is in doubt because one of its queues is, is not concluded.
 */
package io.ruptura.domain.quality.drift;
