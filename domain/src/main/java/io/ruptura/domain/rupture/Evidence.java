package io.ruptura.domain.rupture;

/**
 * One number against its expectation, as shown to people.
 *
 * @param metric wire name of the metric or signal
 * @param window ISO 8601 duration
 * @param surprise minus log10 of the tail probability
 * @param threshold how surprising it had to be, where people's marks have moved that; otherwise null
 * @param coldStart whether its scope is watched for less than two full seasons: what is usual there is not well known yet
 */
public record Evidence(
        String metric,
        String window,
        double observed,
        double expected,
        double lower,
        double upper,
        double surprise,
        Threshold threshold,
        boolean coldStart) {

    /** Where no mark has moved anything. */
    public Evidence(
            String metric,
            String window,
            double observed,
            double expected,
            double lower,
            double upper,
            double surprise) {
        this(metric, window, observed, expected, lower, upper, surprise, null, false);
    }

    /** Whether it is as expected by now. */
    public boolean isInBand() {
        return observed >= lower && observed <= upper;
    }

    public Evidence with(Threshold moved) {
        return new Evidence(metric, window, observed, expected, lower, upper, surprise, moved, coldStart);
    }

    /** The same of a scope that is watched for less than two full seasons, or for longer. */
    public Evidence labelled(boolean isColdStart) {
        return new Evidence(metric, window, observed, expected, lower, upper, surprise, threshold, isColdStart);
    }
}
