package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.season.FadedSums;
import io.ruptura.domain.baseline.season.LocalHour;

/**
 * Where a measure usually stands by local hour of the week, and how it scatters by hour of the day: about 1.5 KB.
 *
 * <p>An hour of the week is shrunk towards its hour of the day, and that towards all of them, by the weight of half an hour: after one visit it counts for two
 * thirds. What is not known yet of an hour is scatter.
 *
 * @param sums values by hour of the week, faded; empty before anything was seen
 * @param weights how many there were
 * @param squares squared deviations from where it was expected, by hour of the day
 * @param deviations how many of these there were
 * @param openMinutes open time behind it, faded
 */
public record ShiftHistory(float[] sums, float[] weights, float[] squares, float[] deviations, double openMinutes) {

    static final ShiftHistory NONE = new ShiftHistory(new float[0], new float[0], new float[0], new float[0], 0);

    private static final int HOURS = 24;
    private static final double HALF_AN_HOUR = 30;
    private static final double PRIOR_DEVIATIONS = 12;
    /** One value tells no more about scatter than a deviate of this size. */
    private static final double MOST_DEVIATE = 3;

    private static final double HALF_CONFIDENT_MINUTES = 12 * 60.0;

    /** Where it should stand, and with which scatter. */
    record Usual(double value, double scatter) {}

    /** @param minutes length of a window: one weighs so much */
    Usual at(int slot, double minutes, ShiftMeasure measure) {
        if (sums.length == 0) {
            return new Usual(0, Double.POSITIVE_INFINITY);
        }
        double weight = HALF_AN_HOUR / minutes;
        int hour = slot % HOURS;
        double allSums = 0;
        double allWeights = 0;
        double hourSums = 0;
        double hourWeights = 0;
        for (int i = 0; i < LocalHour.SLOTS; i++) {
            allSums += sums[i];
            allWeights += weights[i];
            hourSums += i % HOURS == hour ? sums[i] : 0;
            hourWeights += i % HOURS == hour ? weights[i] : 0;
        }
        double ofHour = (hourSums + weight * allSums / allWeights) / (hourWeights + weight);
        double value = (sums[slot] + weight * ofHour) / (weights[slot] + weight);
        double unknown = weight / (weights[slot] + weight);
        double least = measure.leastScatter(value);
        double known = (squares[hour] + PRIOR_DEVIATIONS * least * least) / (deviations[hour] + PRIOR_DEVIATIONS);
        return new Usual(value, Math.sqrt(Math.max(least * least, known) + 4 * unknown * unknown * least * least));
    }

    /** After a window; everything before is faded to {@code kept}. */
    ShiftHistory after(int slot, double value, Usual usual, double minutes, double kept) {
        float[] nextSums = FadedSums.faded(sums, LocalHour.SLOTS, kept);
        float[] nextWeights = FadedSums.faded(weights, LocalHour.SLOTS, kept);
        float[] nextSquares = FadedSums.faded(squares, HOURS, kept);
        float[] nextDeviations = FadedSums.faded(deviations, HOURS, kept);
        nextSums[slot] += (float) value;
        nextWeights[slot] += 1;
        if (Double.isFinite(usual.scatter())) {
            double deviation = Math.min(Math.abs(value - usual.value()), MOST_DEVIATE * usual.scatter());
            nextSquares[slot % HOURS] += (float) (deviation * deviation);
            nextDeviations[slot % HOURS] += 1;
        }
        return new ShiftHistory(nextSums, nextWeights, nextSquares, nextDeviations, openMinutes * kept + minutes);
    }

    double confidence() {
        return openMinutes / (openMinutes + HALF_CONFIDENT_MINUTES);
    }
}
