package io.ruptura.domain.rupture;

/**
 * One number against its expectation, as shown to people.
 *
 * @param metric wire name of the metric or signal
 * @param window ISO 8601 duration
 * @param surprise minus log10 of the tail probability
 */
public record Evidence(
        String metric, String window, double observed, double expected, double lower, double upper, double surprise) {}
