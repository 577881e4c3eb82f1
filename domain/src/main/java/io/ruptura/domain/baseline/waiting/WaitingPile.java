package io.ruptura.domain.baseline.waiting;

/**
 * How many usually wait at once while it is open. Who waits for a few servers is geometric: with a mean of m, that w or more wait has probability
 * {@code (m / (1 + m))^w}.
 *
 * <p>Worked example: where one waits on average, eight at once have probability 0.5^8 = 0.0039, a surprise of 2.4; where thirty do, 0.77, which says nothing.
 *
 * @param sum of those waiting at the end of each minute learned, faded
 * @param minutes learned, faded
 * @param lowestSinceOpening least that waited in the present stretch of open time; infinite while closed
 * @param openedMillis when the present stretch began
 */
public record WaitingPile(double sum, double minutes, double lowestSinceOpening, long openedMillis) {

    private static final double MOST = 1.5;
    private static final double PRIOR_MINUTES = 60;
    /** About two weeks of open minutes. */
    private static final double KEPT = 0.9999;

    public static WaitingPile openedAt(long timeMillis) {
        return new WaitingPile(0, 0, Double.POSITIVE_INFINITY, timeMillis);
    }

    public WaitingPile closed(long timeMillis) {
        return new WaitingPile(sum, minutes, Double.POSITIVE_INFINITY, timeMillis);
    }

    public WaitingPile at(double waiting) {
        return waiting >= lowestSinceOpening ? this : new WaitingPile(sum, minutes, waiting, openedMillis);
    }

    public WaitingPile after(double waiting) {
        return new WaitingPile(sum * KEPT + waiting, minutes * KEPT + 1, lowestSinceOpening, openedMillis);
    }

    /** What customers who wait, or waited in vain, add to the surprise of a silence: half of theirs, as the one makes the other, and never most of it. */
    public double weight(double unserved) {
        return Math.min(MOST, surprise(unserved) / 2);
    }

    /** Minus log10 of the chance that so many wait at once. */
    public double surprise(double waiting) {
        double mean = (sum + PRIOR_MINUTES) / (minutes + PRIOR_MINUTES);
        return Math.max(0, waiting) * Math.log10(1 + 1 / mean);
    }
}
