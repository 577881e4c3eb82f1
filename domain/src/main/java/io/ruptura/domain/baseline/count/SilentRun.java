package io.ruptura.domain.baseline.count;

/**
 * A stretch of open time in which nothing, or next to nothing, happened, with how much should have: a call that slips through, or an answer that was under way, does
 * not end it. What should have happened is the logarithm of a likelihood ratio, of {@link #TRICKLE} of the usual rate against the usual rate: a cumulative sum that
 * an event lowers by {@code ln 20 = 3.0}, and that begins anew at zero. As many events at once as are usual halve it too, so that a long outage is over when it is.
 *
 * <p>Worked example: 3 a minute usual, none in two minutes and one in the third: {@code 3 · 3 · 0.95 - 3.0 = 5.55}. A full silence would have reached 8.55, three
 * ordinary minutes 0.
 *
 * <p>How busy the day is may not be known when it begins. What is not known then is not learned from the silence itself: the most of it counts to the end.
 *
 * <p>A silence that goes on is never less surprising than it was, whatever hour has come: that nobody came until now is less probable than that nobody came until then.
 *
 * @param sinceMillis when it began: the end of the last window with an event
 * @param expected events it should have brought, less what came; 0 while there is no silence
 * @param doubt most that was not known of the rate since it began, as a relative variance
 * @param least how surprising it was at most since the last event
 */
public record SilentRun(long sinceMillis, double expected, double doubt, double least) {

    /** Share of the usual rate that still counts as an outage. */
    private static final double TRICKLE = 0.05;

    /** By how much an event lowers what should have happened. */
    public static final double WORTH = -Math.log(TRICKLE);

    public static SilentRun brokenAt(long timeMillis) {
        return new SilentRun(timeMillis, 0, 0, 0);
    }

    /** None can begin before an event was seen: of what was before nothing is known. */
    public static SilentRun awaitingEvent() {
        return new SilentRun(Long.MAX_VALUE, 0, 0, 0);
    }

    public boolean isAwaitingEvent() {
        return sinceMillis == Long.MAX_VALUE;
    }

    public boolean isSilent() {
        return expected > 0;
    }

    /** After time up to {@code endMillis} in which {@code more} events were to be expected and {@code seen} came. */
    public SilentRun after(long fromMillis, long endMillis, double more, double seen) {
        if (isAwaitingEvent()) {
            return seen > 0 ? brokenAt(endMillis) : this;
        }
        double held = seen > 0 && seen >= more ? expected / 2 : expected;
        double sum = held + evidence(more, seen);
        return sum <= 0
                ? brokenAt(endMillis)
                : new SilentRun(isSilent() ? sinceMillis : fromMillis, sum, doubt, seen > 0 ? 0 : least);
    }

    /** The same where so much is not known of the rate. */
    public SilentRun doubting(double relativeVariance) {
        return isSilent() && relativeVariance > doubt
                ? new SilentRun(sinceMillis, expected, relativeVariance, least)
                : this;
    }

    /** The same, as if it should have brought so many. */
    public SilentRun weighedAs(double events) {
        return new SilentRun(sinceMillis, events, doubt, least);
    }

    /** The same, as surprising as that at least for as long as it goes on. */
    public SilentRun noLessThan(double surprise) {
        return isSilent() && surprise > least ? new SilentRun(sinceMillis, expected, doubt, surprise) : this;
    }

    /** Minus log10 of its probability; {@code dispersion} is the relative variance of the rate by now. */
    public double surprise(double dispersion) {
        return isSilent() ? Math.max(least, SilenceTest.surprise(expected, Math.max(dispersion, doubt))) : 0;
    }

    /** Logarithm of the likelihood ratio of {@code seen} events, of a trickle of the usual rate against the usual rate, which brings {@code more}. */
    static double evidence(double more, double seen) {
        return more * (1 - TRICKLE) + seen * Math.log(TRICKLE);
    }
}
