package io.ruptura.domain.baseline.season;

import io.ruptura.domain.baseline.count.Dispersion;
import io.ruptura.domain.baseline.count.Level;

/**
 * What a baseline knows of one metric of one scope: about 1.5 KB, made of flat records so that it can sit in keyed state.
 *
 * @param learnedUntilMillis end of the last window learned from
 * @param unusualMillis unusual time not learned from, worn off by usual time: caps how long the baseline may stay frozen
 * @param spread how far its level strays from the season
 */
public record CountHistory(
        SeasonTable season,
        Level level,
        Dispersion dispersion,
        long learnedUntilMillis,
        long unusualMillis,
        Spread spread) {

    public CountHistory {
        // One of before it was learned.
        spread = spread == null ? Spread.NONE : spread;
    }

    public static CountHistory startingAt(long timeMillis, BaselineTuning tuning) {
        return startingAt(timeMillis, tuning, Shape.FLAT);
    }

    /** The same of a scope whose hours differ like those of a wider one. */
    public static CountHistory startingAt(long timeMillis, BaselineTuning tuning, Shape shape) {
        SeasonTable season = SeasonTable.empty(tuning.visitSpread(), tuning.unseenDaySpread(), shape);
        return new CountHistory(season, Level.NONE, Dispersion.NONE, timeMillis, 0, Spread.NONE);
    }

    /** How its hours differ, for narrower scopes that are new. */
    public Shape shape() {
        return Shape.of(season);
    }

    CountHistory withUnusualMillis(long millis) {
        return new CountHistory(season, level, dispersion, learnedUntilMillis, millis, spread);
    }
}
