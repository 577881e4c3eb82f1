package io.ruptura.domain.rupture;

/**
 * How surprising it had to be to be raised, where people's marks have moved that.
 *
 * @param surprise what had to be reached: {@code configured + learned}
 * @param configured what the pattern asks for
 * @param learned by how much marks moved it
 * @param marks how many marks did
 */
public record Threshold(double surprise, double configured, double learned, int marks) {}
