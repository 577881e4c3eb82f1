package io.ruptura.jobs.quality;

/**
 * A scope of which a subtask learnt for the first time.
 *
 * @param stampMillis end of the step in which it did; epoch milliseconds UTC
 */
public record NewScope(String scope, long stampMillis) {}
