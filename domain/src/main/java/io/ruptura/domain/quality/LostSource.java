package io.ruptura.domain.quality;

/** A source whose heartbeats are missing, and the time of its newest one: epoch milliseconds UTC. */
public record LostSource(String source, long sinceMillis) {}
