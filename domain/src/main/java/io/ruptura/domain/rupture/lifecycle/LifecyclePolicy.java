package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.calendar.Pauses;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;
import java.util.Map;

/**
 * How patient the lifecycle is, in milliseconds of event time.
 *
 * @param clearAfterMillis without a candidate for this long an open rupture is monitored
 * @param keepOpenMillis monitored and quiet this long it is resolved
 * @param updateEveryMillis the shortest time between two revisions that only bring new numbers
 * @param forgetAfterMillis how long an ended rupture can still be annotated or marked false
 * @param calendars when scopes are open: only then an outage can be seen to be over
 * @param raiseSurprise pattern → surprise at which it raises, which people's marks may move; without those whose threshold they cannot
 */
public record LifecyclePolicy(
        long clearAfterMillis,
        long keepOpenMillis,
        long updateEveryMillis,
        long forgetAfterMillis,
        Calendars calendars,
        Map<String, Double> raiseSurprise)
        implements Serializable {

    private static final long MINUTE = 60_000;

    public LifecyclePolicy {
        raiseSurprise = Map.copyOf(raiseSurprise);
    }

    /** One for a service that never closes, by which marks move nothing. */
    public LifecyclePolicy(long clearAfterMillis, long keepOpenMillis, long updateEveryMillis, long forgetAfterMillis) {
        this(clearAfterMillis, keepOpenMillis, updateEveryMillis, forgetAfterMillis, Calendars.NONE, Map.of());
    }

    /** The same where marks move these thresholds. */
    public LifecyclePolicy learning(Map<String, Double> thresholds) {
        return new LifecyclePolicy(
                clearAfterMillis, keepOpenMillis, updateEveryMillis, forgetAfterMillis, calendars, thresholds);
    }

    /** The same for a service with opening hours. */
    public LifecyclePolicy openBy(Calendars hours) {
        return new LifecyclePolicy(
                clearAfterMillis, keepOpenMillis, updateEveryMillis, forgetAfterMillis, hours, raiseSurprise);
    }

    public static LifecyclePolicy of(RupturaConfig config) {
        DetectionConfig detection = config.detection();
        return new LifecyclePolicy(
                        detection.clearAfter().toMillis(),
                        detection.keepOpen().toMillis(),
                        5 * MINUTE,
                        24 * 60 * MINUTE)
                .openBy(Calendars.of(config));
    }

    /** When a rupture last seen at an instant has been quiet for so long. An outage is a silence that stands still while nobody is expected: its quiet time is open time. */
    long quietUntil(Rupture rupture, long lastSeenMillis, long quietMillis) {
        return rupture.kind() == RuptureKind.CHANNEL_OUTAGE
                ? BusinessTime.due(
                        lastSeenMillis, quietMillis, calendars.governingAllOf(new Scope(rupture.scope())), new Pauses())
                : lastSeenMillis + quietMillis;
    }

    long quietMillis() {
        return clearAfterMillis + keepOpenMillis;
    }
}
