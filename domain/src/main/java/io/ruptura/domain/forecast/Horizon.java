package io.ruptura.domain.forecast;

/**
 * How far ahead, with what was learnt about it: how the service level of now, of the day, contacts near their threshold, a queue that grows and agents that
 * come or go show in the next minutes. Fitted by maximum likelihood to simulated weeks (two seeds) and the first half of a real call centre's fortnight;
 * judged on others, see {@code benchmarks.quality.ForecastCalibration}.
 */
public enum Horizon {
    QUARTER_HOUR(900, new double[] {0.568, 0.854, -1.540, -0.931, 0.928}, 1.504, 0.156, 0.808),
    HALF_HOUR(1800, new double[] {0.519, 0.833, -2.390, -0.956, 0.814}, 1.772, 0.174, 0.696),
    HOUR(3600, new double[] {0.473, 0.796, -3.806, -1.082, 1.051}, 1.918, 0.171, 0.658);

    private final double seconds;
    private final double ofNow;
    private final double ofDay;
    private final double ofRisk;
    private final double ofGrowth;
    private final double ofStaff;
    /** Logarithm of the precision of a share far ahead, where it is one half; */
    private final double steadiness;
    /** how much more precise a good one is than a bad one; */
    private final double steadierWhereGood;
    /** and logarithm of what each contact seen tells. */
    private final double told;

    Horizon(double seconds, double[] weights, double steadiness, double steadierWhereGood, double told) {
        this.seconds = seconds;
        this.ofNow = weights[0];
        this.ofDay = weights[1];
        this.ofRisk = weights[2];
        this.ofGrowth = weights[3];
        this.ofStaff = weights[4];
        this.steadiness = steadiness;
        this.steadierWhereGood = steadierWhereGood;
        this.told = told;
    }

    public double seconds() {
        return seconds;
    }

    /** Log odds of the share ahead. */
    double logOdds(double better, double usual, double risk, double growth, double staff) {
        return ofNow * better + ofDay * usual + ofRisk * risk + ofGrowth * growth + ofStaff * staff;
    }

    /** How sure that share is, in contacts seen: as sure as the horizon allows, and as those seen tell. */
    double precision(double usual, double due) {
        double ahead = Math.exp(-(steadiness + steadierWhereGood * usual));
        return 1 / (ahead + Math.exp(-told) / (due + 1));
    }
}
