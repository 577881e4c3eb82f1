package io.ruptura.simulator.chance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent streams of chance from one seed, one per name: planting a rupture in one queue leaves the draws of every other as they were, and so two
 * scenarios can be compared contact by contact.
 */
public record Randomness(long seed) {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The stream of this name, from its beginning. */
    public UniformRandomProvider stream(String name) {
        long mixed = seed * MIX;
        for (int i = 0; i < name.length(); i++) {
            mixed = (mixed ^ name.charAt(i)) * MIX;
            mixed ^= mixed >>> 29;
        }
        return RandomSource.XO_RO_SHI_RO_128_PP.create(mixed);
    }
}
