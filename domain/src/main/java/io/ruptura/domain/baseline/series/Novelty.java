package io.ruptura.domain.baseline.series;

/** How much a value is new to its series: records of the value, of what is left of it without the season, of its level's change, and of its rarity for the hour. */
final class Novelty {

    private static final int[] LENGTHS = {1, 4, 16, 32, 64};
    private static final double[] WEIGHTS = {1, 0.5, 2, 1.5, 1};
    private static final int[] CHANGE_LENGTHS = {16, 32, 64};
    private static final double[] CHANGE_WEIGHTS = {0.7, 0.7, 0.7};
    private static final int LEVEL_LENGTH = 64;
    private static final int[] SINGLE = {1};
    private static final double[] RARITY_WEIGHT = {2};
    /** Days after which the usual of an hour has half its weight. */
    private static final double HALF_KNOWN_DAYS = 5;

    private final Extremes values = new Extremes(LENGTHS, WEIGHTS);
    private final Extremes residuals = new Extremes(LENGTHS, WEIGHTS);
    private final Extremes changes = new Extremes(CHANGE_LENGTHS, CHANGE_WEIGHTS);
    private final Extremes rarities = new Extremes(SINGLE, RARITY_WEIGHT);
    private double level;

    /** 0 when nothing about the value is new; learns it. {@code seasonal} is NaN in the first days; {@code cadence} has learnt of this value. */
    double of(double value, double seasonal, double rarity, Cadence cadence) {
        int stretch = cadence.stretch();
        double change = value - level;
        level += Math.max(1.0 / cadence.count(), 1.0 / (LEVEL_LENGTH * stretch)) * change;
        double known = cadence.days() / (cadence.days() + HALF_KNOWN_DAYS);
        return values.novelty(value, stretch)
                + (Double.isNaN(seasonal) ? 0 : residuals.novelty(value - seasonal, stretch))
                + changes.novelty(change, stretch)
                + known * rarities.novelty(rarity, stretch);
    }
}
