package io.ruptura.jobs.metrics;

import io.ruptura.jobs.ingest.WallClock;
import java.io.Serializable;
import java.time.Duration;

/** Whether a step is so far behind the clock that a job should hurry through it. */
@FunctionalInterface
public interface Pace extends Serializable {

    boolean isBehind(long endMillis);

    /** For a history, which is behind as a whole and wanted as a whole. */
    static Pace steady() {
        return end -> false;
    }

    /** For a stream that is to be followed as it comes. */
    static Pace following(WallClock clock, Duration catchUpAfter) {
        long millis = catchUpAfter.toMillis();
        return end -> clock.nowMillis() - end > millis;
    }
}
