package io.ruptura.domain.rupture;

import io.ruptura.domain.config.DetectionConfig;
import java.io.Serializable;

/**
 * How patient the lifecycle is, in milliseconds of event time.
 *
 * @param clearAfterMillis without a candidate for this long an open rupture is monitored
 * @param keepOpenMillis monitored and quiet this long it is resolved
 * @param updateEveryMillis the shortest time between two revisions that only bring new numbers
 * @param forgetAfterMillis how long an ended rupture can still be annotated or marked false
 */
public record LifecyclePolicy(
        long clearAfterMillis, long keepOpenMillis, long updateEveryMillis, long forgetAfterMillis)
        implements Serializable {

    private static final long MINUTE = 60_000;

    public static LifecyclePolicy of(DetectionConfig config) {
        return new LifecyclePolicy(
                config.clearAfter().toMillis(), config.keepOpen().toMillis(), 5 * MINUTE, 24 * 60 * MINUTE);
    }

    long quietMillis() {
        return clearAfterMillis + keepOpenMillis;
    }
}
