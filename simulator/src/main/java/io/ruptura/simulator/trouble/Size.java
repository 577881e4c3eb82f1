package io.ruptura.simulator.trouble;

/**
 * How much changes while something is on.
 *
 * @param factor what multiplies, 1 where nothing is multiplied
 * @param share 0 to 1, the share concerned
 * @param delayMillis mean time by which something comes later
 * @param topic the topic of {@code topicShare} of the contacts, or empty
 */
public record Size(double factor, double share, long delayMillis, String topic, double topicShare) {}
