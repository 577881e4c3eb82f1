package io.ruptura.domain.rupture;

import io.ruptura.domain.config.DetectionConfig;
import java.io.Serializable;
import java.util.Map;

/**
 * How patient the lifecycle is, in milliseconds of event time.
 *
 * @param clearAfterMillis without a candidate for this long an open rupture is monitored
 * @param keepOpenMillis monitored and quiet this long it is resolved
 * @param updateEveryMillis the shortest time between two revisions that only bring new numbers
 * @param forgetAfterMillis how long an ended rupture can still be annotated or marked false
 * @param raiseSurprise pattern → surprise at which it raises, which people's marks may move; without those whose threshold they cannot
 */
public record LifecyclePolicy(
        long clearAfterMillis,
        long keepOpenMillis,
        long updateEveryMillis,
        long forgetAfterMillis,
        Map<String, Double> raiseSurprise)
        implements Serializable {

    private static final long MINUTE = 60_000;

    public LifecyclePolicy {
        raiseSurprise = Map.copyOf(raiseSurprise);
    }

    /** One by which marks move nothing. */
    public LifecyclePolicy(long clearAfterMillis, long keepOpenMillis, long updateEveryMillis, long forgetAfterMillis) {
        this(clearAfterMillis, keepOpenMillis, updateEveryMillis, forgetAfterMillis, Map.of());
    }

    /** The same where marks move these thresholds. */
    public LifecyclePolicy learning(Map<String, Double> thresholds) {
        return new LifecyclePolicy(clearAfterMillis, keepOpenMillis, updateEveryMillis, forgetAfterMillis, thresholds);
    }

    public static LifecyclePolicy of(DetectionConfig config) {
        return new LifecyclePolicy(
                config.clearAfter().toMillis(), config.keepOpen().toMillis(), 5 * MINUTE, 24 * 60 * MINUTE);
    }

    long quietMillis() {
        return clearAfterMillis + keepOpenMillis;
    }
}
