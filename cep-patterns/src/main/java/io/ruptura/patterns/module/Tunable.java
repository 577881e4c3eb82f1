package io.ruptura.patterns.module;

/**
 * A number of a pattern that the configuration can set, {@code detection.tunables}.
 *
 * @param description one sentence with its unit
 */
public record Tunable(String name, String description, double byDefault) {}
