package io.ruptura.domain.baseline.season;

import io.ruptura.domain.baseline.count.Level;

/**
 * How far busy hours and days of a scope stray from its season: relative variance of the level, by moments over the levels seen, {@code ((O - E)² - v) / E²}
 * with {@code O} what the level has observed, {@code E} what the season expected for it and {@code v} what chance and an unsettled season add; each weighed by the precision of
 * its estimate. A service that is the same every Tuesday is held to it; one that is not is given its latitude.
 *
 * <p>Worked example: O = 130 where E = 100 says ((30)² - 50) / 10,000 = 0.085 by itself.
 *
 * @param sum faded, weighted estimates
 * @param weight faded weights
 */
public record Spread(double sum, double weight) {

    public static final Spread NONE = new Spread(0, 0);

    /** A discounted sum of counts scatters half as much as one that nothing was taken from. */
    private static final double FADED = 0.5;
    /** What is assumed at first weighs like some days of a queue with a hundred contacts in a level. */
    private static final double PRIOR_WEIGHT = 150_000;

    private static final double LEAST = 0.1;

    /** After a level, against a season known to a relative variance of {@code uncertainty}; {@code prior} is what is assumed at first. */
    Spread after(Level level, double uncertainty, double prior, double kept) {
        double expected = level.expected();
        double chance = FADED * expected + uncertainty * expected * expected;
        double variance = chance + prior * expected * expected;
        if (!(variance > 0)) {
            return this;
        }
        double square = expected * expected / (variance * variance);
        double deviation = level.observed() - expected;
        return new Spread(
                sum * kept + square * (deviation * deviation - chance), weight * kept + square * expected * expected);
    }

    /** What was learned as a multiple of what was assumed: never none at all. */
    double over(double prior) {
        double learned = (PRIOR_WEIGHT * prior + sum) / (PRIOR_WEIGHT + weight);
        return Math.max(LEAST, learned / prior);
    }
}
