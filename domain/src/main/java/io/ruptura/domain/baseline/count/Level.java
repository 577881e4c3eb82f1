package io.ruptura.domain.baseline.count;

/**
 * How busy it is lately against the season: a Gamma posterior around 1 whose evidence fades. Counts that are over-dispersed, or
 * whose season is not known yet, weigh less: {@code 1 / (1 + phi·mean)} each.
 *
 * @param observed discounted, weighted counts
 * @param expected discounted, weighted expectations of the season for the same windows
 */
public record Level(double observed, double expected) {

    public static final Level NONE = new Level(0, 0);

    public Level after(double count, double seasonal, double dispersion, double kept) {
        double weight = 1 / (1 + dispersion * seasonal);
        return new Level(observed * kept + weight * count, expected * kept + weight * seasonal);
    }

    /** The factor to apply to the season; 1 without evidence. */
    public double factor(double spread) {
        return (1 / spread + observed) / (1 / spread + expected);
    }

    /** Relative variance of the factor that evidence has not removed. */
    public double uncertainty(double spread) {
        return 1 / (1 / spread + expected);
    }
}
