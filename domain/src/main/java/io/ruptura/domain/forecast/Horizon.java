package io.ruptura.domain.forecast;

/**
 * How far ahead, with what was learnt about it. Weights: how the log odds of the share ahead follow from the service level of now above that of the day, that of
 * the day, contacts near their threshold, a queue that grows, and agents that come or go. Precision: its logarithm where the day's odds are even, by how much it
 * rises with them, and the logarithm of what each contact seen tells. Correction: of the forecast's log odds, by a constant, a factor and the day's log odds.
 *
 * <p>Fitted by maximum likelihood to simulated weeks (seeds 1 and 2 of the scenario {@code benchmark}) and the first half of a real call centre's fortnight;
 * judged on others, see {@code benchmarks.quality.ForecastCalibration}.
 */
@SuppressWarnings("ImmutableEnumChecker") // The arrays are never changed.
public enum Horizon {
    QUARTER_HOUR(
            900, new double[] {0.568, 0.854, -1.540, -0.931, 0.928}, new double[] {1.504, 0.156, 0.808}, new double[] {
                -0.266, 0.970, -0.112
            }),
    HALF_HOUR(
            1800, new double[] {0.519, 0.833, -2.390, -0.956, 0.814}, new double[] {1.772, 0.174, 0.696}, new double[] {
                -0.070, 0.936, -0.208
            }),
    HOUR(3600, new double[] {0.473, 0.796, -3.806, -1.082, 1.051}, new double[] {1.918, 0.171, 0.658}, new double[] {
        0.029, 0.878, -0.381
    });

    private final double seconds;
    private final double[] weights;
    private final double[] precision;
    private final double[] correction;

    Horizon(double seconds, double[] weights, double[] precision, double[] correction) {
        this.seconds = seconds;
        this.weights = weights;
        this.precision = precision;
        this.correction = correction;
    }

    public double seconds() {
        return seconds;
    }

    /** Log odds of the share ahead. */
    double logOdds(double better, double usual, double risk, double growth, double staff) {
        return weights[0] * better + weights[1] * usual + weights[2] * risk + weights[3] * growth + weights[4] * staff;
    }

    /** How sure that share is, in contacts seen: as sure as the horizon allows, and as those seen tell. */
    double precision(double usual, double due) {
        double ahead = Math.exp(-(precision[0] + precision[1] * usual));
        return 1 / (ahead + Math.exp(-precision[2]) / (due + 1));
    }

    /** The log odds of a breach, given those that the share ahead suggests. */
    double corrected(double logOdds, double usual) {
        return correction[0] + correction[1] * logOdds + correction[2] * usual;
    }

    /** The other way round. */
    double uncorrected(double corrected, double usual) {
        return (corrected - correction[0] - correction[2] * usual) / correction[1];
    }
}
