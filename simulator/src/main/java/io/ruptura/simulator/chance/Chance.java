package io.ruptura.simulator.chance;

import org.apache.commons.rng.UniformRandomProvider;

/** Simple draws. */
public final class Chance {

    private Chance() {}

    /** An exponential time of this mean, whole milliseconds; 0 for a mean of 0. */
    public static long exponentialMillis(UniformRandomProvider rng, long meanMillis) {
        return Math.round(-Math.log1p(-rng.nextDouble()) * (double) meanMillis);
    }

    public static boolean happens(UniformRandomProvider rng, double probability) {
        return rng.nextDouble() < probability;
    }
}
