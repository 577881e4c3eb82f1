package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Observations as tests speak of them. */
final class Observations {

    static final long MONDAY_0900 = 1_772_442_000_000L;
    static final long MINUTE = 60_000;

    private Observations() {}

    static Observation offered(String scope, long at, double surprise) {
        int direction = surprise > 0 ? 1 : 0;
        long onset = surprise > 0 ? Math.min(at, MONDAY_0900) : at;
        return new Observation(
                scope, "offered", "PT5M", at, 40 + 9 * surprise, 40, 28, 55, surprise, direction, onset, 0.9);
    }

    /** Ten-second steps in which some scopes are unusual for some minutes: every pattern raises, sustains and is cut short. */
    static List<Observation> restless(long seed, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> observations = new ArrayList<>();
        double[] mood = new double[3];
        for (int step = 0; step < steps; step++) {
            long at = MONDAY_0900 + step * 10_000L;
            for (int scope = 0; scope < mood.length; scope++) {
                mood[scope] = random.nextInt(25) == 0 ? random.nextDouble(14) : mood[scope];
                if (mood[scope] > 1.5) {
                    observations.add(of("queue=q" + scope, at, mood[scope], random));
                }
            }
        }
        return observations;
    }

    private static Observation of(String scope, long at, double surprise, SplittableRandom random) {
        String signal =
                new String[] {"offered", "offered", "offered", "backlog", "answered-silence"}[random.nextInt(5)];
        boolean dip = random.nextInt(40) == 0;
        double shown = dip ? 0 : surprise;
        return new Observation(
                scope,
                signal,
                "PT5M",
                at,
                40 + 9 * shown + random.nextInt(20),
                40,
                28,
                55,
                shown,
                dip ? 0 : 1,
                at - 3 * MINUTE,
                0.9);
    }
}
