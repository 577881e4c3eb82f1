package io.ruptura.simulator.chance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A random factor of mean 1 that stays the same for a block of time: gamma of variance {@code dispersion}. Counts of mean m under it are negative binomial,
 * with variance m + dispersion m²: of mean 100 with a dispersion of 0.1 it is 1,100.
 */
public final class RandomFactor {

    private final double dispersion;
    private final UniformRandomProvider rng;
    private long block = Long.MIN_VALUE;
    private double factor = 1;

    public RandomFactor(double dispersion, UniformRandomProvider rng) {
        this.dispersion = dispersion;
        this.rng = rng;
    }

    /** The factor of this block; a new one is drawn whenever the block is another than the last. */
    public double of(long thatBlock) {
        if (thatBlock != block) {
            block = thatBlock;
            factor = dispersion == 0
                    ? 1
                    : GammaDistribution.of(1 / dispersion, dispersion)
                            .createSampler(rng)
                            .sample();
        }
        return factor;
    }
}
