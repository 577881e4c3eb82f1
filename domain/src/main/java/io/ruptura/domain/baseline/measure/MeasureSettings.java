package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.caution.Caution;

/**
 * What measures take from the observer's settings, with what follows from them.
 *
 * @param isColdStart whether the scope is watched for less than two full seasons
 */
record MeasureSettings(ObserverSettings observer, boolean isColdStart) {

    /** Surprise at the ends of the band: nothing inside has a direction. */
    static final double BAND_SURPRISE = 2;

    private static final double MINUTE = 60_000;

    /** A measure that has shifted so surprisingly is not learned from. */
    double learnBelowSurprise() {
        return BAND_SURPRISE;
    }

    /** @param followsLoad whether it is as the load is, and with it as the days of the week are, which are not known yet at a cold start */
    double believed(double surprise, double confidence, boolean followsLoad) {
        return Caution.believed(surprise, confidence, isColdStart && followsLoad);
    }

    boolean isNotable(double surprise, double confidence) {
        return confidence >= observer.minConfidence() && surprise >= observer.notableSurprise();
    }

    long followMillis() {
        return observer.followMillis();
    }

    long freezeAtMostMillis() {
        return observer.freezeAtMostMillis();
    }

    /** What one minute of lessons leaves of everything before. */
    double keptInAMinute() {
        return kept(MINUTE);
    }

    /** What lessons over so many milliseconds leave of everything before. */
    double kept(double millis) {
        return Math.exp(-Math.log(2) * millis / observer.memoryMillis());
    }
}
