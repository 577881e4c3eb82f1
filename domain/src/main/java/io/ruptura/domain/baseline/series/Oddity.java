package io.ruptura.domain.baseline.series;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * How odd a value is, four ways at once, because each sees what the others do not: against the last few values, against the forecast, against the same hour of the
 * days before, and as the end of a shape that a Random Cut Forest of the last eight values has not seen. It says how odd each value of a long deviation is, not when
 * the deviation began.
 */
final class Oddity {

    private static final int RECENT = 9;
    private static final int SHAPE = 8;
    private static final int TREES = 50;
    private static final int SAMPLE = 256;
    /** Forgets half of what it sampled in some seven thousand values. */
    private static final double TIME_DECAY = 1e-4;
    /** The forest's score of what it knows well. */
    private static final double ORDINARY = 1;

    /** The forest counts in single precision; what is larger is as odd as this. */
    private static final double LARGEST = 1e30;

    private static final double FAR_WEIGHT = 0.3;
    private static final double SHAPE_WEIGHT = 1.5;

    private final RollingMedian recent = new RollingMedian(RECENT);
    private final RobustTail fromRecent = new RobustTail();
    private final RobustTail fromForecast = new RobustTail();
    private final RandomCutForest shapes = RandomCutForest.builder()
            .dimensions(SHAPE)
            .shingleSize(SHAPE)
            .internalShinglingEnabled(true)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLE)
            .timeDecay(TIME_DECAY)
            .randomSeed(1)
            .build();

    /** The oddity of a finite value, 0 for an ordinary one; learns it. {@code expected} is NaN before anything is; {@code rarity} is that by the hour. */
    double of(double value, double expected, double rarity) {
        double usual = recent.median();
        recent.add(value);
        double far = rarity + fromRecent.rarity(value, usual) + fromForecast.rarity(value, expected);
        float[] point = {(float) Math.max(-LARGEST, Math.min(LARGEST, value))};
        double strange = Math.max(0, shapes.getAnomalyScore(point) - ORDINARY);
        shapes.update(point);
        return FAR_WEIGHT * far + SHAPE_WEIGHT * strange;
    }
}
