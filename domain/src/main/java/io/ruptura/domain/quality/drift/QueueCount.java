package io.ruptura.domain.quality.drift;

/**
 * What a platform says is open in a queue.
 *
 * @param timeMillis when it counted, epoch milliseconds UTC
 */
public record QueueCount(long timeMillis, long open) {}
