package io.ruptura.domain.metric;

/**
 * What the service has promised itself.
 *
 * @param variant how the service level is counted
 * @param target the share that is to be reached, 0..1
 */
public record ServiceObjective(ServiceLevel variant, double target) {}
