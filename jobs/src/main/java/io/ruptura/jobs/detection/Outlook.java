package io.ruptura.jobs.detection;

import io.ruptura.jobs.ingest.WallClock;
import java.io.Serializable;
import java.time.Duration;

/** How many windows ahead of a step it is worth saying what is expected. */
@FunctionalInterface
public interface Outlook extends Serializable {

    int windowsAhead(long endMillis);

    /** For a history: nobody looks ahead from there. */
    static Outlook none() {
        return end -> 0;
    }

    /** An hour of five-minute windows ahead of the present; only the next one while catching up with the last day, which charts show; none before. */
    static Outlook following(WallClock clock, Duration catchUpAfter) {
        long behind = catchUpAfter.toMillis();
        long longAgo = Duration.ofDays(1).toMillis();
        return end -> {
            long age = clock.nowMillis() - end;
            if (age > longAgo) {
                return 0;
            }
            return age > behind ? 1 : 12;
        };
    }
}
