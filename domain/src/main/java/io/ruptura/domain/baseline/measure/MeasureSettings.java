package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.ObserverSettings;

/** What measures take from the observer's settings, with what follows from them. */
record MeasureSettings(ObserverSettings observer) {

    /** Surprise at the ends of the band: nothing inside has a direction. */
    static final double BAND_SURPRISE = 2;

    private static final double MINUTE = 60_000;

    /** A measure that has shifted so surprisingly is not learned from. */
    double learnBelowSurprise() {
        return BAND_SURPRISE;
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
