package io.ruptura.domain.baseline.season;

/**
 * How fast a baseline learns, forgets and trusts itself.
 *
 * @param memoryMillis half-life of the season
 * @param levelMillis half-life of the level: how long a busy morning is expected to stay busy
 * @param visitSpread relative variance of an hour's total from one visit to the next, beyond Poisson: how little one visit says
 * @param unseenDaySpread the same of the level of a day of the week that was never seen, though others were: perhaps it is of another kind; 0 where it is taken for one like the others
 * @param levelSpread relative variance of the level around the season, before it is seen
 * @param learnsSpread whether both are only assumed at first, and learned
 * @param dispersionFloor smallest relative variance ever assumed: counts are never trusted to be exactly Poisson
 * @param learnBelowSurprise a window at least this surprising is not learned from
 * @param freezeAtMostMillis after this much unusual time the unusual is taken for the new normal and learned again
 * @param halfConfidentHours open hours of history at which confidence has come half-way
 */
public record BaselineTuning(
        long memoryMillis,
        long levelMillis,
        double visitSpread,
        double unseenDaySpread,
        double levelSpread,
        boolean learnsSpread,
        double dispersionFloor,
        double learnBelowSurprise,
        long freezeAtMostMillis,
        double halfConfidentHours) {

    private static final long HOUR = 3_600_000;

    /** For counts of contacts. */
    public static final BaselineTuning COUNTS =
            new BaselineTuning(21 * 24 * HOUR, 3 * HOUR, 0.05, 1, 0.05, true, 0.01, 3, 24 * HOUR, 12);

    /** For gauges such as a backlog, which move slowly from wherever they are: one Monday says little of the next. */
    public static final BaselineTuning GAUGES =
            new BaselineTuning(21 * 24 * HOUR, 3 * HOUR, 0.5, 0, 0.3, false, 0.01, 3, 24 * HOUR, 12);

    /** Share of what was learned that is still held after {@code elapsedMillis} at this half-life. */
    static double kept(long elapsedMillis, long halfLifeMillis) {
        return Math.exp(-Math.log(2) * Math.max(0, elapsedMillis) / halfLifeMillis);
    }

    public BaselineTuning with(long memory, double learnBelow, long freezeAtMost) {
        return new BaselineTuning(
                memory,
                levelMillis,
                visitSpread,
                unseenDaySpread,
                levelSpread,
                learnsSpread,
                dispersionFloor,
                learnBelow,
                freezeAtMost,
                halfConfidentHours);
    }
}
