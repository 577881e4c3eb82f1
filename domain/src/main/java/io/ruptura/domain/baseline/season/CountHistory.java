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
        return new CountHistory(SeasonTable.empty(tuning.visitSpread()), Level.NONE, Dispersion.NONE, timeMillis, 0);
    }

    CountHistory withUnusualMillis(long millis) {
        return new CountHistory(season, level, dispersion, learnedUntilMillis, millis);
    }
}
