package io.ruptura.simulator.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws one of several words by weight. */
public final class WeightedChoice {

    private final List<String> words;
    private final double[] upTo;

    /** Of the map's keys in its order; of nothing when it is empty. */
    public WeightedChoice(Map<String, Double> weights) {
        this.words = new ArrayList<>(weights.keySet());
        this.upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(words.get(i));
            upTo[i] = sum;
        }
    }

    /** One word, or null when there are none. */
    public String draw(UniformRandomProvider rng) {
        if (words.isEmpty()) {
            return null;
        }
        double at = rng.nextDouble() * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return words.get(i);
    }
}
