package io.ruptura.domain.baseline.measure;

/**
 * Who was waiting when the doors opened. While they are being answered, waits tell of the night and not of today.
 *
 * @param atOpening how many waited when this stretch of open time began; negative while closed
 * @param least how few have waited since
 */
public record OpeningPile(double atOpening, double least) {

    static final OpeningPile CLOSED = new OpeningPile(-1, -1);

    private static final double FEW = 3;
    private static final double LEFT = 0.15;
    private static final double GONE = 0.04;

    /** After a minute of open time at whose end so many wait. */
    OpeningPile after(double waiting) {
        return atOpening < 0 ? new OpeningPile(waiting, waiting) : new OpeningPile(atOpening, Math.min(least, waiting));
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
