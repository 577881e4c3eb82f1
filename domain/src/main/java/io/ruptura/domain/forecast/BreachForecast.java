package io.ruptura.domain.forecast;

/**
 * The probability that the objective is breached: that of the contacts which have their service-level event within the horizon, a share less than the target
 * is answered in time, given that there are any.
 *
 * <p>The share ahead is a beta variable whose mean, as log odds, goes from what is usual in the scope (the day's service level) towards what is now, less what
 * contacts near their threshold, a queue that grows and agents who have left take from it. How many contacts there will be is a negative binomial. What follows is
 * corrected by how often it was wrong before.
 */
public final class BreachForecast {

    /** The day counts as if this many contacts at the target had been seen before. */
    private static final double PRIOR_OF_DAY = 2;

    /** The window counts as if this many contacts at the day's level had been seen before. */
    private static final double PRIOR_OF_NOW = 2;

    private static final double LEAST_USUAL = 0.02;
    private static final double LEAST_LIKELY = 1e-4;
    private static final double LEAST_CERTAIN = 0.002;

    /** Rates of contacts vary by about a third from one stretch to the next. */
    private static final double SIZE_OF_ARRIVALS = 10;

    private final Situation now;
    private final double target;
    /** Log odds of the day's service level. */
    private final double usual;
    /** By how much the log odds of the window's service level are above it. */
    private final double better;
    /** Logarithm of offered over finished. */
    private final double growth;
    /** Logarithm of agents now over agents before. */
    private final double staff;

    private BreachForecast(Situation now, double target) {
        this.now = now;
        this.target = target;
        double level = usual(now.inTimeOfDay(), now.dueOfDay(), target);
        this.usual = logOdds(level);
        this.better = logOdds((now.inTime() + PRIOR_OF_NOW * level) / (now.due() + PRIOR_OF_NOW)) - usual;
        this.growth = Math.log((now.offered() + 2) / (now.finished() + 2));
        this.staff = Double.isNaN(now.slots()) ? 0 : Math.log((now.slots() + 0.5) / (now.meanSlots() + 0.5));
    }

    /**
     * Probability 0..1; NaN when nothing is known of the scope, or when the target is 0 or 1, which chance alone decides.
     *
     * @param target share of contacts to be answered in time
     */
    public static double probability(Situation now, double target, Horizon horizon) {
        if (!now.isKnown() || !(target > 0) || target >= 1) {
            return Double.NaN;
        }
        return new BreachForecast(now, target).probability(horizon);
    }

    /**
     * The probability as it was before the correction by how often it was wrong, for judging whether that correction helps.
     *
     * @param probability as forecast
     * @param inTimeOfDay what the forecast knew of the day, see {@link Situation}
     */
    public static double beforeCorrection(
            double probability, double inTimeOfDay, double dueOfDay, double target, Horizon horizon) {
        double usual = logOdds(usual(inTimeOfDay, dueOfDay, target));
        return share(horizon.uncorrected(logOdds(probability), usual));
    }

    private static double usual(double inTimeOfDay, double dueOfDay, double target) {
        double day = (inTimeOfDay + PRIOR_OF_DAY * target) / (dueOfDay + PRIOR_OF_DAY);
        return within(LEAST_USUAL, day);
    }

    private double probability(Horizon horizon) {
        ShareAhead share = shareAhead(horizon);
        double sum = 0;
        for (double count : ArrivalsAhead.counts(now.expected(horizon.seconds()), SIZE_OF_ARRIVALS)) {
            sum += share.below(target, count);
        }
        double breach = within(LEAST_CERTAIN, sum / ArrivalsAhead.POINTS);
        return share(horizon.corrected(logOdds(breach), usual));
    }

    private ShareAhead shareAhead(Horizon horizon) {
        double risk = Math.log1p(now.atRisk() / (now.due() * horizon.seconds() / now.windowSeconds() + 1));
        double mean = share(horizon.logOdds(better, usual, risk, growth, staff));
        return new ShareAhead(within(LEAST_LIKELY, mean), horizon.precision(usual, now.due()));
    }

    /** As far as this from 0 and 1 at least. */
    private static double within(double margin, double share) {
        return Math.min(1 - margin, Math.max(margin, share));
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double logOdds(double share) {
        return Math.log(share / (1 - share));
    }
}
