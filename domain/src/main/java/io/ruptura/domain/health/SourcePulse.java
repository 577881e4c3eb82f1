package io.ruptura.domain.health;

/**
 * What one subtask heard of one source in one step.
 *
 * @param source the source's id
 * @param stampMillis end of the step in which it was heard; epoch milliseconds UTC, as all times here
 * @param events how many events came, heartbeats not counted
 * @param newestMillis time of the newest of them, heartbeats counted
 * @param heartbeatMillis time of the newest heartbeat; 0 when there was none
 */
public record SourcePulse(String source, long stampMillis, long events, long newestMillis, long heartbeatMillis) {}
