package io.ruptura.domain.baseline.measure;

/**
 * Who was waiting when the doors opened. While they are being answered, waits tell of the night and not of today.
 *
 * @param atOpening how many waited when this stretch of open time began; negative while closed
 * @param least how few have waited since
 * @param waitedSeconds how long the middle one of those who wait has waited, a running mean: scores come some time after an answer
 */
public record OpeningPile(double atOpening, double least, double waitedSeconds) {

    static final OpeningPile CLOSED = new OpeningPile(-1, -1, 0);

    private static final double FEW = 3;
    private static final double LEFT = 0.15;
    private static final double GONE = 0.04;
    /** What a minute leaves of those before: half an hour's mean. */
    private static final double KEPT = Math.exp(-1 / 30.0);

    /** After a minute of open time at whose end so many wait, the middle one for so long; NaN where nobody does. */
    OpeningPile after(double waiting, double ageSeconds) {
        double age = Double.isNaN(ageSeconds) ? 0 : ageSeconds;
        return atOpening < 0
                ? new OpeningPile(waiting, waiting, age)
                : new OpeningPile(atOpening, Math.min(least, waiting), KEPT * waitedSeconds + (1 - KEPT) * age);
    }

    boolean isWorkedOff() {
        return isDownTo(LEFT);
    }

    /** Whether nobody waits behind it any more either: who comes while the last of it is worked off waits as long as they did. */
    boolean isGone() {
        return isDownTo(GONE);
    }

    private boolean isDownTo(double share) {
        return atOpening >= 0 && least <= Math.max(FEW, share * atOpening);
    }
}
