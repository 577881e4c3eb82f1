package io.ruptura.domain.baseline.season;

import io.ruptura.domain.baseline.count.Dispersion;
import io.ruptura.domain.baseline.count.Level;

/**
 * What a baseline knows of one metric of one scope: about 1.5 KB, made of flat records so that it can sit in keyed state.
 *
 * @param learnedUntilMillis end of the last window learned from
 * @param unusualMillis unusual time not learned from, worn off by usual time: caps how long the baseline may stay frozen
 */
public record CountHistory(
        SeasonTable season, Level level, Dispersion dispersion, long learnedUntilMillis, long unusualMillis) {

    public static CountHistory startingAt(long timeMillis, BaselineTuning tuning) {
        return startingAt(timeMillis, tuning, Shape.FLAT);
    }

    /** The same of a scope whose hours differ like those of a wider one. */
    public static CountHistory startingAt(long timeMillis, BaselineTuning tuning, Shape shape) {
        return new CountHistory(
                SeasonTable.empty(tuning.visitSpread(), shape), Level.NONE, Dispersion.NONE, timeMillis, 0);
    }

    /** How its hours differ, for narrower scopes that are new. */
    public Shape shape() {
        return Shape.of(season);
    }

    CountHistory withUnusualMillis(long millis) {
        return new CountHistory(season, level, dispersion, learnedUntilMillis, millis);
    }
}
